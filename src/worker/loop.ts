import type { CancelPreparation, Command, StartRun } from '../protocol/commands.ts';
import type { Pace } from '../protocol/settings.ts';
import { Superseded } from './datasets/stagedWork.ts';
import { Left } from './left.ts';
import type { RunKeeper } from './runKeeper.ts';
import type { TrainingRun } from './trainingRun.ts';
import type { Turns } from './turns.ts';
import { take, type Wishes } from './wishes.ts';

/** Milliseconds of pause between two iterations: about 3, 12 and 50 iterations a second if the machine is fast enough. */
const rests: Readonly<Record<Pace, number>> = { slow: 300, moderate: 80, brisk: 18, full: 0 };
/** No run has this id. */
const noRun = 0;

/** Commands that the loop carries out; files and frames do not pass through it. */
export type LoopCommand = Exclude<Command, { type: 'openFiles' | 'cancelOpening' | 'frameShown' }>;
/** After these the iteration in progress is of no use, or not wanted now: it is left where that is possible. */
const leaving: readonly LoopCommand['type'][] = ['pauseRun', 'resetRun', 'startRun', 'cancelPreparation'];
type RunCommand = Exclude<LoopCommand, { type: 'startRun' | 'cancelPreparation' | 'chooseBackend' }>;

/**
 * The training loop. Commands only record requests; the loop carries them out between two iterations, so every
 * command is handled within one iteration (a pause within a part of one) and always in the same order: backend, run (taken back or
 * new), reset, settings, motion, a look at an earlier iteration, iteration.
 */
export class Loop {
  private readonly keeper: RunKeeper;
  private readonly turns: Turns;
  private wishes: Wishes = {};
  private wantedRunId = noRun;
  private pace: Pace = 'full';
  /** Iterations still to do: none, one for each requested step, or infinitely many while training. */
  private remaining = 0;
  private looping = false;

  constructor(keeper: RunKeeper, turns: Turns) {
    this.keeper = keeper;
    this.turns = turns;
  }

  /** Records requests. Commands for a run that has been replaced have no effect. */
  receive(command: LoopCommand): void {
    if (command.type === 'startRun') this.wantRun(command);
    else if (command.type === 'cancelPreparation') this.takeBack(command);
    else if (command.type === 'chooseBackend') this.wishes.backend = command.preference;
    else if (command.runId === this.wantedRunId) this.note(command);
    if (leaving.includes(command.type)) this.keeper.leave();
    this.turns.wake();
    void this.turn();
  }

  private wantRun(command: StartRun): void {
    const { backend } = this.wishes;
    this.wishes = { start: command, ...(backend && { backend }) };
    this.wantedRunId = command.runId;
    this.pace = command.pace;
    this.remaining = 0;
  }

  /** Goes back from the run requested last to the one before it. Once the new run has started, this has no effect. */
  private takeBack(command: CancelPreparation): void {
    const { runId, former = noRun } = command;
    if (runId !== this.wantedRunId || this.keeper.run?.runId === runId) return;
    const { backend } = this.wishes;
    this.wishes = { takenBack: command, ...(backend && { backend }) };
    this.wantedRunId = former;
    this.remaining = 0;
  }

  private note(command: RunCommand): void {
    switch (command.type) {
      case 'trainRun':
        this.wishes.motion = 'train';
        break;
      case 'stepRun':
        this.wishes.motion = 'step';
        this.wishes.steps = (this.wishes.steps ?? 0) + 1;
        break;
      case 'pauseRun':
        this.wishes.motion = 'pause';
        break;
      case 'resetRun':
        this.wishes.reset = true;
        this.remaining = 0;
        delete this.wishes.motion;
        delete this.wishes.steps;
        break;
      case 'changeObjective':
        this.wishes.objective = command.objective;
        break;
      case 'changeOptimiser':
        this.wishes.optimiser = command.optimiser;
        break;
      case 'changeBudget':
        this.wishes.budget = command.budget;
        break;
      case 'showIteration':
        this.wishes.look = command.iteration;
        break;
      case 'changePace':
        this.pace = command.pace;
        break;
      default:
        command satisfies never;
    }
  }

  /** Runs while there is something to do; lets messages be handled after every round. */
  private async turn(): Promise<void> {
    if (this.looping) return;
    this.looping = true;
    try {
      while (this.remaining > 0 || Object.keys(this.wishes).length > 0) {
        await this.round();
        await this.turns.next();
      }
    } finally {
      this.looping = false;
    }
  }

  private async round(): Promise<void> {
    try {
      await this.grantWishes();
      const run = this.wantedRun();
      if (run && this.remaining > 0) await this.iterate(run);
    } catch (error) {
      // errors of a run that has been replaced do not matter
      if (error instanceof Superseded || error instanceof Left || this.wishes.start) return;
      this.remaining = 0;
      this.keeper.fail(error, this.wantedRunId);
    }
  }

  /** Commands that arrived in the meantime may have set `remaining` to 0, so an iteration only subtracts from it. */
  private async iterate(run: TrainingRun): Promise<void> {
    const goesOn = await this.keeper.iterate(run);
    if (!goesOn) this.remaining = 0;
    if (this.remaining === 0) return;
    this.remaining -= 1;
    if (this.remaining === 0) this.keeper.pause(run);
    else if (this.pace !== 'full' && Object.keys(this.wishes).length === 0) {
      await this.turns.sleep(rests[this.pace]);
    }
  }

  private async grantWishes(): Promise<void> {
    const { keeper, wishes } = this;
    const look = take(wishes, 'look');
    // Everything else is about the present.
    if (Object.keys(wishes).length > 0) keeper.returnToPresent();
    const backend = take(wishes, 'backend');
    if (backend) await keeper.chooseBackend(backend);
    const takenBack = take(this.wishes, 'takenBack');
    if (takenBack) await keeper.takeBack(takenBack);
    const start = take(this.wishes, 'start');
    if (start) await keeper.start(start, () => this.wantedRunId !== start.runId);
    const run = this.wantedRun();
    if (!run) return this.dropRunWishes();
    if (take(this.wishes, 'reset')) await keeper.reset(run);
    const objective = take(this.wishes, 'objective');
    if (objective) await keeper.changeObjective(run, objective);
    const optimiser = take(this.wishes, 'optimiser');
    if (optimiser) await keeper.changeOptimiser(run, optimiser);
    const budget = take(this.wishes, 'budget');
    if (budget !== undefined) keeper.changeBudget(run, budget);
    this.move(run, take(this.wishes, 'motion'), take(this.wishes, 'steps') ?? 0);
    if (look !== undefined && this.remaining === 0) {
      await keeper.look(run, look, () => Object.keys(this.wishes).length === 0);
    }
  }

  /**
   * A step requested during training ends the training, like a pause; a pause of a run that does not train has no
   * effect.
   */
  private move(run: TrainingRun, motion: Wishes['motion'], steps: number): void {
    const resting = this.remaining === 0;
    if (motion === 'train') {
      if (this.remaining !== Number.POSITIVE_INFINITY) this.keeper.training(run);
      this.remaining = Number.POSITIVE_INFINITY;
    } else if (motion === 'step' && resting) {
      this.remaining = steps;
    } else if (motion && !resting) {
      this.remaining = 0;
      this.keeper.pause(run);
    }
  }

  /** There is no run for these requests, because its start failed. */
  private dropRunWishes(): void {
    const { start, backend } = this.wishes;
    this.wishes = { ...(start && { start }), ...(backend && { backend }) };
  }

  private wantedRun() {
    const { run } = this.keeper;
    return run?.runId === this.wantedRunId ? run : undefined;
  }
}
