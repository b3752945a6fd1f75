import type { EngineObjection, EngineReason } from '../protocol/engineReports.ts';
import type { BackendChosen } from '../protocol/events.ts';
import type { BackendName, BackendPreference } from '../protocol/settings.ts';
import type { BackendChoice, Engine, EngineTask, StartedEngine } from './engine.ts';
import { EngineLost, EngineUnfit } from './engineLost.ts';
import { tooLargeFor, type Workload } from './estimateMemory.ts';
import { type GuardOptions, guardEvaluator } from './guardEvaluator.ts';
import type { SignOfLife } from './signOfLife.ts';
import type { Evaluator, Measured } from './tf/evaluator.ts';

/** A tested engine: it has evaluated the task's theta. */
export interface RunningEngine {
  readonly choice: BackendChoice;
  readonly evaluator: Evaluator;
  readonly measured: Measured;
}

export interface EngineKeeperOptions extends Pick<GuardOptions, 'now' | 'leastLimit'> {
  readonly engine: Engine;
  readonly post: (event: BackendChosen) => void;
  readonly signOfLife: SignOfLife;
}

/** A backend is started again once within this many milliseconds; if it is lost twice, it is not used any more. */
const restartInterval = 60_000;

/**
 * Finds an engine for a run, and another when that one is lost. A backend that was dropped is not used again until
 * the visitor chooses it.
 */
export class EngineKeeper {
  private readonly options: EngineKeeperOptions;
  private readonly lost = new Map<BackendName, EngineObjection>();
  private readonly restarts = new Map<BackendName, number>();

  constructor(options: EngineKeeperOptions) {
    this.options = options;
  }

  /** The visitor has chosen this backend, so it is tried again. */
  forgive(backend: BackendName): void {
    this.lost.delete(backend);
    this.restarts.delete(backend);
  }

  /** A run with this work will be started: in the meantime, finds out which engines compute correctly. */
  chooseAhead(preference: BackendPreference, workload: Workload): void {
    this.options.signOfLife.engineStarts(workload);
    this.options.engine.chooseAhead(preference, this.refusedFor(workload));
  }

  /**
   * The best engine that can measure the task's theta.
   * @param workload the run's: engines that would need too much memory are not used
   * @throws NoEngineLeft
   */
  async start(task: EngineTask, workload: Workload): Promise<RunningEngine> {
    return this.tell(await this.find(task, workload));
  }

  /**
   * The run's engine is lost: restarts the same one if that helps, otherwise finds the next.
   * @throws NoEngineLeft
   */
  async replace(
    { backend, fault }: EngineLost,
    iteration: number,
    task: EngineTask,
    workload: Workload,
  ): Promise<RunningEngine> {
    this.options.signOfLife.engineStarts(workload);
    const restarted = await this.restart(task, { id: 'restarted', backend, iteration, fault });
    if (restarted) return this.tell(restarted);
    this.lost.set(backend, { id: 'lost', backend, iteration, fault });
    const next = await this.find(task, workload);
    const reason: EngineReason = { id: 'replaced', lost: backend, backend: next.choice.backend, iteration };
    return this.tell({ ...next, choice: { ...next.choice, reason } });
  }

  private refusedFor(workload: Workload): Map<BackendName, EngineObjection> {
    return new Map([...tooLargeFor(workload), ...this.lost]);
  }

  private async find(task: EngineTask, workload: Workload): Promise<RunningEngine> {
    this.options.signOfLife.engineStarts(workload);
    const refused = this.refusedFor(workload);
    for (;;) {
      try {
        return await this.prove(await this.options.engine.start(task, refused), task);
      } catch (error) {
        if (!(error instanceof EngineLost)) throw error;
        const { backend, fault } = error;
        const restarted = await this.restart(task, { id: 'secondStart', backend, fault });
        if (restarted) return restarted;
        refused.set(backend, { id: 'failedStart', backend, fault });
      }
    }
  }

  /** Restarts the lost backend; undefined if it was restarted recently or does not work. */
  private async restart(task: EngineTask, reason: EngineReason): Promise<RunningEngine | undefined> {
    const { engine, now } = this.options;
    const { backend } = reason;
    const last = this.restarts.get(backend);
    if (last !== undefined && now() - last < restartInterval) return undefined;
    this.restarts.set(backend, now());
    try {
      const evaluator = await engine.restart(backend, task);
      const choice = { backend, preference: task.preference, reason, rejected: [] };
      return await this.prove({ choice, evaluator }, task);
    } catch {
      return undefined;
    }
  }

  private async prove({ choice, evaluator: bare }: StartedEngine, task: EngineTask): Promise<RunningEngine> {
    const { now, leastLimit, signOfLife } = this.options;
    const limit = leastLimit === undefined ? {} : { leastLimit };
    const evaluator = guardEvaluator(bare, { now, onMeasured: signOfLife.measured, ...limit });
    try {
      const measured = await evaluator.evaluate(task.theta, task.objective);
      if (Number.isFinite(measured.terms.total)) return { choice, evaluator, measured };
      throw new EngineLost(choice.backend, new EngineUnfit({ id: 'notFinite' }));
    } catch (error) {
      evaluator.dispose();
      throw error;
    }
  }

  private tell(engine: RunningEngine): RunningEngine {
    this.options.post({ type: 'backendChosen', ...engine.choice });
    return engine;
  }
}
