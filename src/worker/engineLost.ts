import type { BackendName } from '../protocol/settings.ts';

/** An engine that worked, or was about to, computes no more: it threw, fell silent or gives no numbers. */
export class EngineLost extends Error {
  readonly backend: BackendName;

  constructor(backend: BackendName, cause: unknown) {
    super(messageOf(cause), { cause });
    this.name = 'EngineLost';
    this.backend = backend;
  }
}

/** Every engine has been tried. */
export class NoEngineLeft extends Error {
  readonly sentence: string;

  /** @param reasons a sentence for each backend, why it is not taken */
  constructor(reasons: readonly string[]) {
    const sentence = `Training cannot go on because no engine is left here. ${reasons.join(' ')} The weights are kept; Try again starts the trainer afresh.`;
    super(sentence);
    this.name = 'NoEngineLeft';
    this.sentence = sentence;
  }
}

function messageOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
}
