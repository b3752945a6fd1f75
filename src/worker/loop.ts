import type { Command, StartRun } from '../protocol/commands.ts';
import type { Pace } from '../protocol/settings.ts';
import { Superseded } from './datasets/superseded.ts';
import type { RunKeeper } from './runKeeper.ts';
import type { Turns } from './turns.ts';
import { take, type Wishes } from './wishes.ts';

/** Milliseconds from one iteration to the next in slow motion. */
const slowInterval = 300;

/** Commands that the loop carries out; files and frames do not pass through it. */
export type LoopCommand = Exclude<Command, { type: 'openFiles' | 'frameShown' }>;
type RunCommand = Exclude<LoopCommand, { type: 'startRun' | 'chooseBackend' }>;

/**
 * The training loop. Commands only note wishes; the loop grants them between two iterations, so every command is
 * acted on within one iteration and always in the same order: backend, run, reset, settings, motion, iteration.
 */
export class Loop {
  private readonly keeper: RunKeeper;
  private readonly turns: Turns;
  private wishes: Wishes = {};
  private wantedRunId = 0;
  private pace: Pace = 'full';
  private moving = false;
  private looping = false;

  constructor(keeper: RunKeeper, turns: Turns) {
    this.keeper = keeper;
    this.turns = turns;
  }

  /** Notes what is asked. Commands of a run that is no longer wanted change nothing. */
  receive(command: LoopCommand): void {
    if (command.type === 'startRun') this.wantRun(command);
    else if (command.type === 'chooseBackend') this.wishes.backend = command.preference;
    else if (command.runId === this.wantedRunId) this.note(command);
    this.turns.wake();
    void this.turn();
  }

  private wantRun(command: StartRun): void {
    const { backend } = this.wishes;
    this.wishes = { start: command, ...(backend && { backend }) };
    this.wantedRunId = command.runId;
    this.pace = command.pace;
    this.moving = false;
  }

  private note(command: RunCommand): void {
    switch (command.type) {
      case 'trainRun':
        this.wishes.motion = 'train';
        break;
      case 'stepRun':
        this.wishes.motion = 'step';
        break;
      case 'pauseRun':
        this.wishes.motion = 'pause';
        break;
      case 'resetRun':
        this.wishes.reset = true;
        this.moving = false;
        delete this.wishes.motion;
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
      case 'changePace':
        this.pace = command.pace;
        break;
      default:
        command satisfies never;
    }
  }

  /** Goes round while there is something to do; gives way to messages after every round. */
  private async turn(): Promise<void> {
    if (this.looping) return;
    this.looping = true;
    while (this.moving || Object.keys(this.wishes).length > 0) {
      await this.round();
      await this.turns.next();
    }
    this.looping = false;
  }

  private async round(): Promise<void> {
    try {
      await this.grantWishes();
      const run = this.wantedRun();
      if (!this.moving || !run) return;
      this.moving = await this.keeper.iterate(run);
      const onward = this.moving && Object.keys(this.wishes).length === 0;
      if (onward && this.pace === 'slow') await this.turns.sleep(slowInterval);
    } catch (error) {
      if (error instanceof Superseded) return;
      this.moving = false;
      this.keeper.fail(error, this.wantedRunId);
    }
  }

  private async grantWishes(): Promise<void> {
    const { keeper, wishes } = this;
    const backend = take(wishes, 'backend');
    if (backend) await keeper.chooseBackend(backend);
    const start = take(this.wishes, 'start');
    if (start) await keeper.start(start, () => this.wantedRunId !== start.runId);
    const run = this.wantedRun();
    if (!run) return;
    if (take(this.wishes, 'reset')) await keeper.reset(run);
    const objective = take(this.wishes, 'objective');
    if (objective) await keeper.changeObjective(run, objective);
    const optimiser = take(this.wishes, 'optimiser');
    if (optimiser) keeper.changeOptimiser(run, optimiser);
    const budget = take(this.wishes, 'budget');
    if (budget !== undefined) keeper.changeBudget(run, budget);
    await this.move(take(this.wishes, 'motion'));
  }

  private async move(motion: Wishes['motion']): Promise<void> {
    const run = this.wantedRun();
    if (!run || !motion) return;
    if (motion === 'train') {
      if (!this.moving) this.keeper.training(run);
      this.moving = true;
      return;
    }
    if (motion === 'step' && !this.moving && !(await this.keeper.iterate(run))) return;
    this.moving = false;
    this.keeper.pause(run);
  }

  private wantedRun() {
    const { run } = this.keeper;
    return run?.runId === this.wantedRunId ? run : undefined;
  }
}
