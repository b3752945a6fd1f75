import type { Command, Resume } from '../protocol/commands.ts';
import type { DataActivity } from '../protocol/dataReports.ts';
import type { PreparationCancelled, RunEvent } from '../protocol/events.ts';
import type { RunFailure, TrainerLoss } from '../protocol/failures.ts';
import type { RunSettings } from '../protocol/settings.ts';
import { applyTrainerEvent, beginRun } from '../store/applyTrainerEvent.ts';
import type { Run } from '../store/run.ts';
import { type Snapshot, withKept } from '../store/shelf.ts';
import type { Stores } from '../store/stores.ts';
import { type FollowedSettings, followSettings } from './followSettings.ts';
import { resumeFor, takenBack } from './resume.ts';
import type { WorkerLine } from './workerLine.ts';

export interface RunDirectorParts {
  readonly stores: Stores;
  readonly line: WorkerLine;
  /** Called when a new worker has replaced the last one: what else to send to it. */
  readonly onReplaced: () => void;
}

/**
 * Starts and continues runs, replaces them by others and goes back to them, following the settings and the worker's
 * events.
 */
export class RunDirector {
  runId = 0;
  /** While a run is being prepared: a snapshot of the one before it, to go back to. The page has no other copy of it. */
  former: Snapshot | undefined;
  readonly follower: FollowedSettings;
  private readonly parts: RunDirectorParts;
  private lastRunId = 0;
  private keepTraining = false;
  /** Until another worker is started in the place of a lost one. */
  private waiting: { readonly timer: ReturnType<typeof setTimeout>; readonly loss: TrainerLoss } | undefined;
  /** The kept run that is being restored, and its new number; it stays on the shelf until it is ready. */
  private returning: { readonly snapshot: Snapshot; readonly runId: number } | undefined;
  /** The run whose preparation was cancelled, until the worker says which of the two it has. */
  private givenUp: number | undefined;

  constructor(parts: RunDirectorParts) {
    this.parts = parts;
    this.follower = followSettings({
      settings: parts.stores.settings,
      send: (command) => parts.line.send(command),
      currentRun: () => this.runId,
      startRun: () => this.start(),
      onLeft: (before) => this.leave(before),
    });
  }

  /** @param wanted whether the run, or the next one, trains immediately */
  keepsTraining(wanted: boolean): void {
    this.keepTraining = wanted;
  }

  /** An event about a run. Events of other runs than the present one only matter if they belong to the one before it. */
  receive(event: RunEvent): void {
    const { run } = this.parts.stores;
    const current = event.runId === this.runId;
    if (event.type === 'preparationCancelled' && current) {
      this.goBack(event);
      return;
    }
    if (event.type === 'runReset') this.keepReset(event.runId);
    run.setState((state) => applyTrainerEvent(state, event), true);
    if (this.former) this.former = { ...this.former, run: applyTrainerEvent(this.former.run, event) };
    // Where another run is about to be requested, it is that one's turn to settle.
    if (event.type === 'runStarted' && current && !this.follower.startIsWaiting) this.settle();
    if (event.type === 'runFailed' && current) this.keepFormer();
  }

  /** A new run with the present settings, or a former one from its last state. */
  start(resume?: Resume): void {
    const { line, stores } = this.parts;
    this.follower.started();
    if (line.lost) {
      this.respawn();
      return;
    }
    const { pace, data, hiddenSize, seed, objective, optimiser, budget } = stores.settings.getState();
    const settings = { data, hiddenSize, seed, objective, optimiser, budget };
    this.lastRunId += 1;
    this.runId = this.lastRunId;
    this.givenUp = undefined;
    const { runId } = this;
    if (!resume) this.keepOvertaken();
    stores.run.setState((state) => beginRun(state, runId, settings, resume), true);
    line.send({ type: 'startRun', runId, pace, settings, ...(resume && { resume }) });
  }

  /** The chosen run, from its last checkpoint if it had begun. */
  carryOn(): void {
    const { run, settings } = this.parts.stores;
    this.start(resumeFor(run.getState(), settings.getState()));
  }

  /** Another run replaces the present one. Until it has started, the present one can be restored. */
  leave(before: RunSettings): void {
    this.rememberIntent();
    const present = this.present();
    if (this.follower.startIsWaiting || !present) return;
    const { data, hiddenSize, seed, objective, optimiser, budget } = before;
    const settings = { data, hiddenSize, seed, objective, optimiser, budget };
    this.former = { settings, guided: this.parts.stores.guided.getState().current, run: present };
    this.follower.sendWaitingObjective(objective);
  }

  /** The run on show as one can go back to it; none while another is prepared in its place, or the first. */
  private present(): Run | undefined {
    const run = this.parts.stores.run.getState();
    if (run.phase !== 'preparing') return run;
    const isRestored = !this.former && run.checkpoint;
    return isRestored ? { ...run, phase: 'paused', started: true } : undefined;
  }

  /** Applies all settings together as a new run, even if nothing that defines its beginning has changed. */
  beginAnew(change: () => void): void {
    const { run, settings } = this.parts.stores;
    this.leave(settings.getState());
    change();
    // If the worker is lost, another one is not to go on from there.
    run.setState({ checkpoint: undefined });
    this.start();
  }

  /** Restores a run that was replaced, with its state, without training. */
  returnTo(snapshot: Snapshot): void {
    this.leave(this.parts.stores.settings.getState());
    this.keepTraining = false;
    this.restore(snapshot);
  }

  /** Restores the settings of the run that was replaced last immediately, and cancels what is being prepared. */
  giveUpPreparing(wanted: RunSettings): void {
    this.follower.replace(wanted);
    if (this.former?.run.runId === this.runId) {
      this.follower.started();
      this.former = undefined;
    } else this.cancelPreparation();
  }

  cancelPreparation(): void {
    const { runId, former } = this;
    if (this.waiting) this.fail(this.waiting.loss);
    this.stopWaiting();
    this.follower.started();
    this.givenUp = runId;
    this.parts.line.send({ type: 'cancelPreparation', runId, former: former?.run.runId });
  }

  /** If no worker runs, starts one and restores the run. */
  tell(command: Command): void {
    if (this.parts.line.lost) this.respawn();
    else this.parts.line.send(command);
  }

  fail(failure: RunFailure): void {
    const { iteration } = this.parts.stores.run.getState();
    this.receive({ type: 'runFailed', runId: this.runId, iteration, failure });
  }

  /** The worker is gone. */
  breakDown(loss: TrainerLoss): void {
    const { line, stores } = this.parts;
    const { phase } = stores.run.getState();
    this.rememberIntent();
    line.lost = true;
    const wait = phase === 'failed' || phase === 'cancelled' ? undefined : line.waitAfterLoss();
    if (wait === undefined) this.fail(loss);
    else if (wait === 0) this.respawn({ id: 'replacingTrainer' });
    else this.respawnLater(wait, loss);
  }

  private respawnLater(wait: number, loss: TrainerLoss): void {
    const activity = { id: 'replacingTrainer', seconds: wait / 1000 } as const;
    this.waiting = { loss, timer: setTimeout(() => this.respawn({ id: 'replacingTrainer' }), wait) };
    this.parts.stores.run.setState({ phase: 'preparing', quiet: false, pausing: false });
    this.receive({ type: 'dataPreparing', runId: this.runId, fraction: 0, activity });
  }

  stopWaiting(): void {
    clearTimeout(this.waiting?.timer);
    this.waiting = undefined;
  }

  /** Starts another worker and continues the run from its last state. */
  respawn(activity: DataActivity = { id: 'startingTrainer' }): void {
    this.stopWaiting();
    this.parts.line.replace();
    this.parts.onReplaced();
    this.carryOn();
    this.receive({ type: 'dataPreparing', runId: this.runId, fraction: 0, activity });
  }

  /** The present run became ready, and may have trained, while the one that replaces it was about to be requested. */
  private keepOvertaken(): void {
    const run = this.parts.stores.run.getState();
    const isFormer = run.runId === this.former?.run.runId;
    if (run.started && run.settings && !isFormer)
      this.keep({ settings: run.settings, guided: undefined, run });
  }

  /** The run chosen last is ready: the one before it is put on the shelf. */
  private settle(): void {
    const { former, returning, runId } = this;
    this.former = undefined;
    this.returning = undefined;
    this.parts.stores.keptRuns.setState(({ runs }) => {
      // Another run may have replaced the one that was being restored, which then stays on the shelf.
      const others = runs.filter((one) => one !== returning?.snapshot || runId !== returning.runId);
      return { runs: former ? withKept(others, former) : others };
    });
    // A run that was given up had started before the worker heard of it: the one before it is restored all the same.
    if (this.givenUp === runId && former) {
      this.keepTraining = former.run.phase === 'training';
      this.restore(former);
      return;
    }
    const { settings } = this.parts.stores.run.getState();
    if (this.givenUp === runId && settings) this.follower.replace(settings);
    if (this.keepTraining) this.parts.line.send({ type: 'trainRun', runId });
  }

  private restore(snapshot: Snapshot): void {
    this.putInPlace(snapshot);
    this.parts.stores.run.setState({ ...snapshot.run, phase: 'preparing' }, true);
    this.start(resumeFor(snapshot.run, snapshot.settings));
    this.returning = { snapshot, runId: this.runId };
  }

  /** A run, on show or just left, goes back to its initial weights; as it stands, it goes to the shelf. */
  private keepReset(runId: number): void {
    const { run, guided } = this.parts.stores;
    const { settings } = run.getState();
    if (runId === this.former?.run.runId) this.keep(this.former);
    else if (runId === this.runId && settings)
      this.keep({ settings, guided: guided.getState().current, run: run.getState() });
  }

  /** Another run could not be started: the one before it goes to the shelf, from which it can be brought back. */
  private keepFormer(): void {
    if (this.former) this.keep(this.former);
    this.former = undefined;
    this.returning = undefined;
  }

  private keep(snapshot: Snapshot): void {
    this.parts.stores.keptRuns.setState(({ runs }) => ({ runs: withKept(runs, snapshot) }));
  }

  /** Preparing another run was cancelled: the run before is restored, and continues training if it trained. */
  private goBack({ held }: PreparationCancelled): void {
    const { run } = this.parts.stores;
    const back = this.former;
    this.former = undefined;
    this.returning = undefined;
    this.keepTraining = back?.run.phase === 'training';
    this.follower.started();
    run.setState((state) => takenBack(state, back), true);
    if (!back) return;
    this.runId = back.run.runId;
    this.putInPlace(back);
    if (back.run.started && !held) this.start(resumeFor(back.run, back.settings));
    else if (this.keepTraining) this.parts.line.send({ type: 'trainRun', runId: this.runId });
  }

  private putInPlace({ settings, guided }: Snapshot): void {
    this.follower.replace(settings);
    this.parts.stores.guided.setState({ current: guided });
  }

  /** Whether the next run trains immediately: if this one does, or was about to. */
  private rememberIntent(): void {
    const { phase } = this.parts.stores.run.getState();
    this.keepTraining = phase === 'training' || (phase === 'preparing' && this.keepTraining);
  }
}
