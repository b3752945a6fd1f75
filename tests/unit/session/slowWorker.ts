import type { CancelPreparation, Command, StartRun } from '../../../src/protocol/commands.ts';
import type { TrainerEvent } from '../../../src/protocol/events.ts';
import type { RunSettings } from '../../../src/protocol/settings.ts';
import { costsMeasured, runStarted } from '../store/events.ts';

interface WorkersRun {
  readonly runId: number;
  readonly settings: RunSettings;
  iteration: number;
}

/**
 * A worker that behaves like the training loop, but works and speaks only when a test lets it: every command is recorded when it
 * is read, a run is prepared in two pieces of work, and each piece of work trains one iteration.
 */
export class SlowWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
  onmessageerror: unknown = null;
  run: WorkersRun | undefined;
  private former: WorkersRun | undefined;
  private wanted = 0;
  private start: StartRun | undefined;
  private takenBack: CancelPreparation | undefined;
  private remaining = 0;
  private readonly inbox: Command[] = [];
  private readonly outbox: TrainerEvent[] = [];

  postMessage(message: Command): void {
    this.inbox.push(message);
  }

  terminate(): void {
    this.inbox.length = 0;
    this.outbox.length = 0;
  }

  breakDown(): void {
    this.onerror?.({ message: 'lost', preventDefault: () => undefined });
  }

  get speaks(): boolean {
    return this.outbox.length > 0;
  }

  /** The page hears the next thing that was said. */
  deliver(): void {
    const data = this.outbox.shift();
    if (data) this.onmessage?.({ data });
  }

  /** Reads what the page has sent by now and does one piece of work. */
  work(): void {
    for (const command of this.inbox.splice(0)) this.read(command);
    const { takenBack, start } = this;
    this.takenBack = undefined;
    if (takenBack) this.takeBack(takenBack);
    else if (start && this.run) this.release();
    else if (start) this.begin(start);
    else if (this.run?.runId === this.wanted && this.remaining > 0) this.iterate(this.run);
  }

  private read(command: Command): void {
    if (command.type === 'startRun') {
      this.start = command;
      this.takenBack = undefined;
      this.wanted = command.runId;
      this.remaining = 0;
    } else if (command.type === 'cancelPreparation') {
      if (command.runId !== this.wanted || this.run?.runId === command.runId) return;
      this.takenBack = command;
      this.start = undefined;
      this.wanted = command.former ?? 0;
      this.remaining = 0;
    } else if ('runId' in command && command.runId === this.wanted) {
      if (command.type === 'trainRun') this.remaining = Number.POSITIVE_INFINITY;
      if (command.type === 'stepRun') this.remaining = 1;
      if (command.type === 'pauseRun') this.pause();
      if (command.type === 'resetRun' && this.run?.runId === this.wanted) this.reset(this.run);
    }
  }

  private pause(): void {
    this.remaining = 0;
    if (this.run?.runId === this.wanted) this.say({ type: 'runPaused', ...this.run });
  }

  private reset(run: WorkersRun): void {
    this.remaining = 0;
    this.report(run);
    run.iteration = 0;
    const { terms, rhoHat } = runStarted(run.runId);
    this.say({ type: 'runReset', runId: run.runId, terms, rhoHat });
  }

  private takeBack({ runId, former }: CancelPreparation): void {
    const run = this.run ?? this.former;
    const held = run !== undefined && run.runId === former;
    this.say({ type: 'preparationCancelled', runId, held });
    if (held) this.run = run;
  }

  private release(): void {
    if (this.run) this.report(this.run);
    this.former = this.run;
    this.run = undefined;
  }

  private begin({ runId, settings, resume }: StartRun): void {
    this.start = undefined;
    this.former = undefined;
    this.run = { runId, settings, iteration: resume?.iteration ?? 0 };
    const resumed = resume && {
      iteration: resume.iteration,
      evaluations: resume.evaluations,
      remembers: false,
    };
    this.say({ ...runStarted(runId), settings, ...(resumed && { resumed }) });
  }

  private iterate(run: WorkersRun): void {
    this.remaining -= 1;
    run.iteration += 1;
    this.say({ type: 'runTraining', runId: run.runId });
    this.report(run);
    if (this.remaining === 0) this.pause();
  }

  /** The cost curve and the parameters, of this iteration. */
  private report({ runId, iteration }: WorkersRun): void {
    if (iteration === 0) return;
    this.say(costsMeasured(runId, [iteration]), {
      type: 'checkpointTaken',
      runId,
      iteration,
      evaluations: iteration,
      theta: Float64Array.of(iteration),
    });
  }

  private say(...events: readonly TrainerEvent[]): void {
    this.outbox.push(...events);
  }
}
