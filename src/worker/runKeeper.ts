import { initialiseParameters } from '../core/autoencoder/initialise.ts';
import type { Objective } from '../core/autoencoder/shape.ts';
import type { StopReason } from '../core/optimise/optimiser.ts';
import { createRandom } from '../core/random.ts';
import type { StartRun } from '../protocol/commands.ts';
import type { TrainerEvent } from '../protocol/events.ts';
import type { BackendPreference, OptimiserSettings } from '../protocol/settings.ts';
import type { Datasets } from './datasets/datasets.ts';
import type { Engine, EngineTask } from './engine.ts';
import { explainFailure, notFiniteSentence } from './explainFailure.ts';
import { randomStreams } from './randomStreams.ts';
import type { Reporter } from './reporter.ts';
import { curvatureMemory } from './startOptimiser.ts';
import type { Evaluator } from './tf/evaluator.ts';
import { TrainingRun } from './trainingRun.ts';

/** Patches sent to the page as a sample of what the network sees. */
const sampleCount = 100;

export interface RunKeeperOptions {
  readonly post: (event: TrainerEvent) => void;
  readonly engine: Engine;
  readonly datasets: Datasets;
  readonly reporter: Reporter;
}

/** Holds the current run and the engine it runs on; does what is asked of them and tells the page what was done. */
export class RunKeeper {
  run: TrainingRun | undefined;
  private readonly options: RunKeeperOptions;
  private preference: BackendPreference = 'auto';

  constructor(options: RunKeeperOptions) {
    this.options = options;
  }

  /** Another engine. A run in progress moves over with its theta; what its optimiser remembered is dropped. */
  async chooseBackend(preference: BackendPreference): Promise<void> {
    this.preference = preference;
    const { run } = this;
    if (!run) return;
    const { theta, settings, patches, shape } = run;
    const task = { preference, patches, shape, theta, objective: settings.objective };
    await run.moveTo(await this.startEngine(task));
  }

  /** Data, initial weights and a first evaluation: everything is warm before Train is pressed. */
  async start({ runId, settings }: StartRun, isStale: () => boolean): Promise<void> {
    const { post, datasets, reporter } = this.options;
    const { data, seed, hiddenSize, objective, optimiser } = settings;
    const patches = await datasets.preparePatches(
      data,
      seed,
      (fraction, activity) => post({ type: 'dataPreparing', runId, fraction, activity }),
      isStale,
    );
    const shape = { visibleSize: patches.visibleSize, hiddenSize };
    const theta = initialiseParameters(shape, createRandom(seed, randomStreams.initialWeights));
    this.run?.dispose();
    this.run = undefined;
    reporter.forget();
    const task = { preference: this.preference, patches, shape, theta, objective };
    const evaluator = await this.startEngine(task);
    const run = await TrainingRun.start({ runId, settings, shape, patches, theta, evaluator });
    this.run = run;
    const { pairs, bytes } = curvatureMemory(theta.length, optimiser);
    post({
      type: 'runStarted',
      runId,
      settings,
      shape,
      patchCount: patches.count,
      memoryPairs: pairs,
      memoryBytes: bytes,
      samplePatches: patches.values.slice(0, sampleCount * shape.visibleSize),
      terms: run.measured.terms,
      rhoHat: run.measured.rhoHat.slice(),
    });
    reporter.showTiles(run);
  }

  async reset(run: TrainingRun): Promise<void> {
    const { post, reporter } = this.options;
    reporter.forget();
    await run.reset();
    const { runId, measured } = run;
    post({ type: 'runReset', runId, terms: measured.terms, rhoHat: measured.rhoHat.slice() });
    reporter.showTiles(run);
  }

  async changeObjective(run: TrainingRun, after: Objective): Promise<void> {
    const before = run.settings.objective;
    this.options.reporter.flush(run);
    await run.changeObjective(after);
    const { runId, iteration, measured } = run;
    this.options.post({ type: 'objectiveChanged', runId, iteration, before, after, terms: measured.terms });
  }

  changeOptimiser(run: TrainingRun, optimiser: OptimiserSettings): void {
    this.options.reporter.flush(run);
    run.restartOptimiser(optimiser);
    const { runId, iteration, theta } = run;
    const { pairs, bytes } = curvatureMemory(theta.length, optimiser);
    this.options.post({
      type: 'optimiserChanged',
      runId,
      iteration,
      optimiser,
      memoryPairs: pairs,
      memoryBytes: bytes,
    });
  }

  changeBudget(run: TrainingRun, budget: number): void {
    run.changeBudget(budget);
    this.options.post({ type: 'budgetChanged', runId: run.runId, budget });
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
      const result = await run.iterate();
      if (result.type === 'stopped') return this.stop(run, result.reason);
      this.options.reporter.iterated(run);
    }
    return run.iteration < run.settings.budget || this.stop(run, 'budget');
  }

  /** What went wrong, as an event. The weights of the last good iteration are kept. */
  fail(error: unknown, runId: number): void {
    const { run } = this;
    if (run?.runId === runId) this.options.reporter.flush(run);
    const iteration = run?.runId === runId ? run.iteration : 0;
    this.options.post({ type: 'runFailed', runId, iteration, sentence: explainFailure(error, iteration) });
  }

  private async startEngine(task: EngineTask): Promise<Evaluator> {
    const { choice, evaluator } = await this.options.engine.start(task);
    this.options.post({ type: 'backendChosen', ...choice });
    return evaluator;
  }

  private stop(run: TrainingRun, reason: StopReason): false {
    const { reporter, post } = this.options;
    const { runId, iteration, evaluations, settings } = run;
    reporter.flush(run);
    if (reason === 'notFinite') {
      post({ type: 'runFailed', runId, iteration, sentence: notFiniteSentence(iteration, settings) });
    } else {
      post({ type: 'runFinished', runId, iteration, evaluations, reason });
    }
    if (reason !== 'budget') run.restartOptimiser();
    return false;
  }
}
