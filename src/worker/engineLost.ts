import type { EngineFault, EngineObjection } from '../protocol/engineReports.ts';
import type { RunFailure } from '../protocol/failures.ts';
import type { BackendName } from '../protocol/settings.ts';
import { TimedOut } from './timeLimit.ts';

/** The engine itself works, but it does not fit the task or its results are not finite. */
export class EngineUnfit extends Error {
  readonly fault: EngineFault;

  constructor(fault: EngineFault) {
    super(fault.id);
    this.name = 'EngineUnfit';
    this.fault = fault;
  }
}

/**
 * An engine that worked, or was about to, does not compute any more: it threw an error, does not answer, or its
 * results are not finite.
 */
export class EngineLost extends Error {
  readonly backend: BackendName;
  readonly fault: EngineFault;

  constructor(backend: BackendName, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'EngineLost';
    this.backend = backend;
    this.fault = faultOf(cause);
  }
}

/** Every engine has been tried. */
export class NoEngineLeft extends Error {
  readonly failure: RunFailure;

  /** @param objections why each backend is not used */
  constructor(objections: readonly EngineObjection[]) {
    super('No engine is left.');
    this.name = 'NoEngineLeft';
    this.failure = { id: 'noEngineLeft', objections };
  }
}

/** What an error says about the engine that threw it. */
export function faultOf(error: unknown): EngineFault {
  if (error instanceof EngineUnfit || error instanceof EngineLost) return error.fault;
  if (error instanceof TimedOut) return { id: 'silent', seconds: error.seconds };
  const message = error instanceof Error ? error.message : String(error);
  return { id: 'reported', message: message.replace(/\.$/, '') };
}
