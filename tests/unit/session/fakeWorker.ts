import type { Command, OpenFiles, StartRun } from '../../../src/protocol/commands.ts';
import type { TrainerEvent } from '../../../src/protocol/events.ts';
import { createSession, type SessionParts } from '../../../src/session/createSession.ts';
import { costsMeasured, runStarted } from '../store/events.ts';

/**
 * A worker that does nothing by itself: it records the messages it receives, and sends those that a test makes it
 * send.
 */
export class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  readonly commands: Command[] = [];
  ended = false;

  postMessage(message: { readonly type: string }): void {
    if (!['ping', 'request', 'cancelRequest'].includes(message.type)) this.commands.push(message as Command);
  }

  terminate(): void {
    this.ended = true;
  }

  say(...events: readonly TrainerEvent[]): void {
    for (const data of events) this.onmessage?.({ data });
  }

  breakDown(): void {
    this.onerror?.({ message: 'lost', preventDefault: () => undefined });
  }

  get types(): readonly string[] {
    return this.commands.map(({ type }) => type);
  }

  /** The last run that was to be started. */
  get lastStart(): StartRun {
    const start = this.commands.findLast((command) => command.type === 'startRun');
    if (!start) throw new Error('No run was started.');
    return start;
  }

  get lastOpening(): OpenFiles {
    const opening = this.commands.findLast((command) => command.type === 'openFiles');
    if (!opening) throw new Error('No files were opened.');
    return opening;
  }

  /** The run requested last has its data and is at its beginning, or at the iteration where it was resumed. */
  start(): number {
    const { runId, settings, resume } = this.lastStart;
    const resumed = resume && {
      iteration: resume.iteration,
      evaluations: resume.evaluations,
      remembers: resume.memory !== undefined,
    };
    this.say({ ...runStarted(runId), settings, ...(resumed && { resumed }) });
    return runId;
  }

  /** It trains up to this iteration and reports its progress. */
  trainTo(iteration: number): void {
    const { runId } = this.lastStart;
    this.say({ type: 'runTraining', runId }, costsMeasured(runId, [iteration]), {
      type: 'checkpointTaken',
      runId,
      iteration,
      evaluations: iteration,
      theta: Float64Array.of(iteration),
    });
  }

  /** Another run was asked for: what this one had done by then. */
  leaveAt(runId: number, iteration: number): void {
    this.say(costsMeasured(runId, [iteration]), {
      type: 'checkpointTaken',
      runId,
      iteration,
      evaluations: iteration,
      theta: Float64Array.of(iteration),
    });
  }
}

/** A session on fake workers, and whatever waits to be painted. */
export function startSession(parts: Partial<SessionParts> = {}) {
  const workers: FakeWorker[] = [];
  const paints: (() => void)[] = [];
  const session = createSession({
    createWorker() {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    surroundings: { now: () => 0, isVisible: () => true, loading: 60_000, period: 1_000_000 },
    now: () => 0,
    afterPaint: (painted) => paints.push(painted),
    ...parts,
  });
  const worker = (): FakeWorker => {
    const last = workers.at(-1);
    if (!last) throw new Error('No worker was started.');
    return last;
  };
  const paint = (): void => {
    for (const painted of paints.splice(0)) painted();
  };
  return { session, workers, worker, paint };
}
