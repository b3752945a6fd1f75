import { initialiseParameters } from '../core/autoencoder/initialise.ts';
import type { Objective } from '../core/autoencoder/shape.ts';
import type { OptimiserMemory, StopReason } from '../core/optimise/optimiser.ts';
import type { VectorRoom } from '../core/optimise/vectors.ts';
import { createRandom } from '../core/random.ts';
import { randomStreams } from '../core/randomStreams.ts';
import type { CancelPreparation, Resume, StartRun } from '../protocol/commands.ts';
import type { TrainerEvent } from '../protocol/events.ts';
import type { BackendName, BackendPreference, OptimiserSettings, RunSettings } from '../protocol/settings.ts';
import type { Datasets } from './datasets/datasets.ts';
import { PicturesMissing } from './datasets/dataUnavailable.ts';
import { Superseded } from './datasets/stagedWork.ts';
import type { EngineTask } from './engine.ts';
import type { EngineKeeper, RunningEngine } from './engineKeeper.ts';
import { EngineLost } from './engineLost.ts';
import { refuseTooLarge, workloadOf } from './estimateMemory.ts';
import { costNotFinite, explainFailedStart, explainFailure } from './explainFailure.ts';
import { createLooks, type Looks } from './looks.ts';
import type { Reporter } from './reporter.ts';
import { memoryOf, optimiserChanged, runStarted } from './runEvents.ts';
import { memoryFits } from './startOptimiser.ts';
import { TrainingRun } from './trainingRun.ts';
import type { Turns } from './turns.ts';

export interface RunKeeperOptions {
  readonly post: (event: TrainerEvent) => void;
  readonly engines: EngineKeeper;
  readonly datasets: Datasets;
  readonly reporter: Reporter;
  /** Storage for the current run's optimiser; undefined if plain arrays are used. */
  readonly vectors: Promise<VectorRoom | undefined>;
  readonly turns: Turns;
  /** Bytes that the weights of a run's iterations may take; 64 MB if omitted. */
  readonly historyBytes?: number | undefined;
  /** Milliseconds, monotone. */
  readonly now: () => number;
}

/** Holds the current run and the engine it runs on; carries out the requests and reports to the page. */
export class RunKeeper {
  run: TrainingRun | undefined;
  /**
   * The former run, while the engine of the next one starts. Its own engine was released, because both may not fit
   * into memory.
   */
  private former: TrainingRun | undefined;
  private readonly options: RunKeeperOptions;
  private readonly looks: Looks;
  private preference: BackendPreference = 'auto';

  constructor(options: RunKeeperOptions) {
    this.options = options;
    this.looks = createLooks(options);
  }

  /** Changes the engine. A present run continues on it with its theta; its optimiser's memory is discarded. */
  async chooseBackend(preference: BackendPreference): Promise<void> {
    this.preference = preference;
    if (preference !== 'auto') this.options.engines.forgive(preference);
    const { run } = this;
    if (!run) return;
    this.move(run, await this.options.engines.start(this.taskOf(run), workloadOf(run.settings)));
    await this.warmUp(run);
  }

  /** Data, initial weights and a first evaluation, so that everything is compiled before Train is pressed. */
  async start({ runId, settings, resume }: StartRun, isStale: () => boolean): Promise<void> {
    const { post, engines, datasets, reporter, turns, historyBytes } = this.options;
    const { data, seed, hiddenSize, objective } = settings;
    const workload = workloadOf(settings);
    if (this.run) reporter.leave(this.run); // also where this one cannot be started: the page can go back to the other
    refuseTooLarge(workload);
    const preparing = datasets.prepare(
      data,
      seed,
      (fraction, activity) => post({ type: 'dataPreparing', runId, fraction, activity }),
      isStale,
    );
    engines.chooseAhead(this.preference, workload);
    const prepared = await preparing;
    const { patches } = prepared;
    const shape = { visibleSize: patches.visibleSize, hiddenSize };
    const initialTheta = initialiseParameters(shape, createRandom(seed, randomStreams.initialWeights));
    this.release();
    const from = resume?.theta.length === initialTheta.length ? resume : undefined;
    const theta = from?.theta ?? initialTheta;
    const task = { preference: this.preference, patches, shape, theta, objective };
    const engine = await engines.start(task, workload);
    const vectors = await this.options.vectors;
    if (isStale()) {
      engine.evaluator.dispose();
      throw new Superseded();
    }
    const remembered = rememberedBy(engine.choice.backend, settings, from);
    const beginning = {
      runId,
      settings,
      shape,
      prepared,
      initialTheta,
      resume: from,
      remembered,
      vectors,
      historyBytes,
    };
    const run = new TrainingRun({ ...engine, ...beginning, giveWay: () => turns.next() });
    await this.warmUp(run);
    this.run = run;
    this.former = undefined;
    datasets.keep(data);
    post(runStarted(run, from && { remembers: remembered !== undefined }));
    reporter.showTiles(run);
  }

  /** Preparing another run was cancelled. The former run is restored, on a new engine if its own was released. */
  async takeBack({ runId, former }: CancelPreparation): Promise<void> {
    const { post, engines, reporter } = this.options;
    const run = this.run ?? this.former;
    const held = run !== undefined && run.runId === former;
    post({ type: 'preparationCancelled', runId, held });
    if (!held) return;
    if (!this.run) this.move(run, await engines.start(this.taskOf(run), workloadOf(run.settings)));
    this.run = run;
    this.former = undefined;
    reporter.flush(run);
  }

  /** Leaves the iteration in progress: something else is needed now. */
  leave(): void {
    this.run?.leave();
  }

  /** Releases the engine of the run. */
  private release(): void {
    const { reporter } = this.options;
    this.run?.dispose();
    this.former = this.run ?? this.former;
    this.run = undefined;
    reporter.forget();
  }

  async reset(run: TrainingRun): Promise<void> {
    const { post, reporter } = this.options;
    reporter.leave(run); // the page can bring back what is discarded here
    reporter.forget();
    await this.rescued(run, () => run.reset());
    const { runId, measured } = run;
    post({ type: 'runReset', runId, terms: measured.terms, rhoHat: measured.rhoHat.slice() });
    reporter.showTiles(run);
  }

  async changeObjective(run: TrainingRun, after: Objective): Promise<void> {
    const before = run.settings.objective;
    this.options.reporter.flush(run);
    await this.rescued(run, () => run.changeObjective(after));
    this.options.reporter.checkpoint(run);
    const { runId, iteration, measured } = run;
    this.options.post({ type: 'objectiveChanged', runId, iteration, before, after, terms: measured.terms });
  }

  async changeOptimiser(run: TrainingRun, optimiser: OptimiserSettings): Promise<void> {
    this.options.reporter.flush(run);
    refuseTooLarge(workloadOf({ ...run.settings, optimiser }));
    run.restartOptimiser(optimiser);
    await this.warmUp(run);
    this.options.reporter.checkpoint(run);
    this.options.post(optimiserChanged(run));
  }

  changeBudget(run: TrainingRun, budget: number): void {
    run.changeBudget(budget);
    this.options.post({ type: 'budgetChanged', runId: run.runId, budget });
  }

  /** Shows the run as it was at an iteration. @param isWanted whether nothing else is wanted meanwhile */
  async look(run: TrainingRun, iteration: number, isWanted: () => boolean): Promise<void> {
    await this.looks.show(run, iteration, isWanted, (work) => this.rescued(run, work));
  }

  /** Whoever looked at an earlier iteration does so no longer. */
  returnToPresent(): void {
    if (this.run) this.looks.end(this.run);
  }

  training(run: TrainingRun): void {
    this.options.post({ type: 'runTraining', runId: run.runId });
  }

  pause(run: TrainingRun): void {
    this.options.reporter.flush(run);
    this.options.post({ type: 'runPaused', runId: run.runId, iteration: run.iteration });
  }

  /** One iteration. @returns whether the run can go on */
  async iterate(run: TrainingRun): Promise<boolean> {
    if (run.iteration < run.settings.budget) {
      const { now } = this.options;
      const began = now();
      const result = await this.rescued(run, () => run.iterate());
      run.seconds += (now() - began) / 1000;
      if (result.type === 'stopped') return this.stop(run, result.reason);
      this.options.reporter.iterated(run);
    }
    return run.iteration < run.settings.budget || this.stop(run, 'budget');
  }

  /** What went wrong, as an event. The weights of the last good iteration are kept. */
  fail(error: unknown, runId: number): void {
    const run = this.run?.runId === runId ? this.run : undefined;
    const iteration = run?.iteration ?? 0;
    if (error instanceof PicturesMissing) {
      this.options.post({ type: 'picturesMissing', runId, problem: error.problem });
      return;
    }
    const failure = run ? explainFailure(error, iteration) : explainFailedStart(error);
    this.former = undefined;
    try {
      if (run) this.options.reporter.flush(run);
    } finally {
      this.options.post({ type: 'runFailed', runId, iteration, failure });
    }
  }

  /**
   * Does the work on the run; if its engine is lost, moves the run to another one and repeats the work. @throws
   * NoEngineLeft
   */
  private async rescued<Result>(run: TrainingRun, work: () => Promise<Result>): Promise<Result> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof EngineLost)) throw error;
        run.engine.dispose();
        const { engines } = this.options;
        this.move(
          run,
          await engines.replace(error, run.iteration, this.taskOf(run), workloadOf(run.settings)),
        );
      }
    }
  }

  /** Moves to another engine, with theta. The optimiser may remember more or less there. */
  private move(run: TrainingRun, engine: RunningEngine): void {
    const before = memoryOf(run).memoryBytes;
    run.moveTo(engine);
    this.options.reporter.checkpoint(run);
    if (memoryOf(run).memoryBytes !== before) this.options.post(optimiserChanged(run));
  }

  private warmUp(run: TrainingRun): Promise<void> {
    return this.rescued(run, () => run.warmUp());
  }

  private taskOf({ patches, shape, theta, settings }: TrainingRun): EngineTask {
    return { preference: this.preference, patches, shape, theta, objective: settings.objective };
  }

  private stop(run: TrainingRun, reason: StopReason): false {
    const { reporter, post } = this.options;
    const { runId, iteration, evaluations, settings } = run;
    if (reason !== 'budget') run.restartOptimiser();
    reporter.flush(run);
    if (reason === 'notFinite') {
      post({ type: 'runFailed', runId, iteration, failure: costNotFinite(iteration, settings) });
    } else {
      post({ type: 'runFinished', runId, iteration, evaluations, reason });
    }
    return false;
  }
}

/** What the optimiser can go on with where the run is resumed: only on the engine that it was remembered on. */
function rememberedBy(
  backend: BackendName,
  { optimiser }: RunSettings,
  resume: Resume | undefined,
): OptimiserMemory | undefined {
  if (!resume?.memory || resume.backend !== backend) return undefined;
  return memoryFits(resume.memory, resume.theta.length, optimiser, backend) ? resume.memory : undefined;
}
