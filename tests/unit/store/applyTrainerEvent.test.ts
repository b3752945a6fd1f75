import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../../src/protocol/events.ts';
import { applyTrainerEvent, beginRun } from '../../../src/store/applyTrainerEvent.ts';
import { noRun, type Run } from '../../../src/store/run.ts';
import { assertProperty } from '../assertProperty.ts';
import { costPoint, costsMeasured, filtersChanged, runStarted } from './events.ts';

const { settings } = runStarted(7);

const { iteration: _, ...terms } = costPoint(0, 54.6);

/** Events of one run as a worker could send them, at iterations that only rise between resets. */
const eventsOf = (runId: number): fc.Arbitrary<RunEvent> =>
  fc.oneof(
    fc.constant<RunEvent>({ type: 'runTraining', runId }),
    fc.nat(400).map((iteration): RunEvent => ({ type: 'runPaused', runId, iteration })),
    fc.nat(400).map((iteration): RunEvent => costsMeasured(runId, [iteration, iteration + 1])),
    fc.nat(400).map((iteration): RunEvent => filtersChanged(runId, iteration)),
    fc.constant<RunEvent>({ type: 'runReset', runId, terms, rhoHat: new Float64Array(25) }),
    fc.constant<RunEvent>({ type: 'budgetChanged', runId, budget: 800 }),
    fc.constant<RunEvent>({ type: 'dataPreparing', runId, fraction: 0.5, activity: { id: 'drawingBars' } }),
    fc.constant<RunEvent>({
      type: 'runFinished',
      runId,
      iteration: 400,
      evaluations: 408,
      reason: 'budget',
    }),
    fc.constant<RunEvent>({
      type: 'runFailed',
      runId,
      iteration: 3,
      failure: { id: 'notStarted', message: 'no memory' },
    }),
    fc.constant<RunEvent>({
      type: 'objectiveChanged',
      runId,
      iteration: 12,
      before: { lambda: 1e-4, rho: 0.01, beta: 3 },
      after: { lambda: 1e-3, rho: 0.01, beta: 3 },
      terms,
    }),
    fc.constant<RunEvent>(runStarted(runId)),
  );

const fold = (run: Run, events: readonly RunEvent[]): Run => events.reduce(applyTrainerEvent, run);
const started = (runId = 7): Run => fold(beginRun(noRun, runId, settings), [runStarted(runId)]);

describe('applyTrainerEvent', () => {
  it('ignores every event of another run', () => {
    assertProperty(
      fc.property(fc.array(eventsOf(7)), eventsOf(6), (events, late) => {
        const run = fold(started(), events);
        expect(applyTrainerEvent(run, late)).toBe(run);
      }),
    );
  });

  it('shows an earlier iteration with its cost and mean activations, and still knows where the run stands', () => {
    const trained = fold(started(), [costsMeasured(7, [1, 2, 3])]);
    const rhoHat = new Float64Array(25).fill(0.2);
    const look = (iteration: number): RunEvent => ({
      type: 'iterationShown',
      runId: 7,
      iteration,
      evaluations: 2,
      present: 3,
      rhoHat,
    });
    const back = applyTrainerEvent(trained, look(1));
    expect(back).toMatchObject({
      iteration: 1,
      present: 3,
      rhoHat,
      terms: { total: trained.costs[1]?.total },
    });
    expect(back.costs).toBe(trained.costs);
    expect(applyTrainerEvent(back, look(3)).present).toBeUndefined();
    expect(beginRun(back, 8, settings).present).toBeUndefined();
  });

  it('changes nothing of the run it was given', () => {
    assertProperty(
      fc.property(fc.array(eventsOf(7)), eventsOf(7), (events, next) => {
        const run = fold(started(), events);
        const before = { ...run, costs: [...run.costs], markers: [...run.markers] };
        applyTrainerEvent(run, next);
        expect(run).toEqual(before);
      }),
    );
  });

  it('keeps the series of costs in order and ending at the iteration shown, for batches in order', () => {
    const batches = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 30 });
    assertProperty(
      fc.property(batches, (sizes) => {
        let run = started();
        let iteration = 0;
        for (const size of sizes) {
          const before = run.iteration;
          const points = Array.from({ length: size }, (_, index) => iteration + index + 1);
          iteration += size;
          run = applyTrainerEvent(run, costsMeasured(7, points));
          expect(run.iteration).toBeGreaterThan(before);
        }
        const iterations = run.costs.map((point) => point.iteration);
        expect(iterations).toEqual(Array.from({ length: iteration + 1 }, (_, index) => index));
        expect(run.terms).toMatchObject({ total: run.costs.at(-1)?.total });
      }),
    );
  });

  it('never shows a speed unless it trains', () => {
    assertProperty(
      fc.property(fc.array(eventsOf(7)), (events) => {
        for (const type of ['runPaused', 'runFinished', 'runFailed'] as const) {
          const closing = { runPaused, runFinished, runFailed }[type];
          const run = applyTrainerEvent(fold(started(), events), closing);
          expect(run.iterationsPerSecond).toBe(0);
        }
      }),
    );
  });

  it('goes back to iteration 0 with one point and no markers on a reset', () => {
    assertProperty(
      fc.property(fc.array(eventsOf(7)), (events) => {
        const run = applyTrainerEvent(fold(started(), events), {
          type: 'runReset',
          runId: 7,
          terms,
          rhoHat: new Float64Array(25),
        });
        expect(run).toMatchObject({
          phase: 'ready',
          iteration: 0,
          stopReason: undefined,
          failure: undefined,
        });
        expect(run.costs).toEqual([{ iteration: 0, ...terms }]);
        expect(run.markers).toEqual([]);
      }),
    );
  });

  it('copies the weights of a frame, so that its buffer can be handed back', () => {
    const event = filtersChanged(7, 5);
    const run = applyTrainerEvent(started(), event);
    new Float32Array(event.buffer).fill(-1);
    expect(run.frame?.weights[0]).toBe(5);
    expect(run.edgeUnits).toBe(3);
    expect(run.collapsedUnits).toBe(1);
  });

  it('knows how many bars were found while the source is bars, and forgets it with the next frame of another', () => {
    const onBars = applyTrainerEvent(started(), { ...filtersChanged(7, 5), barsFound: 12 });
    expect(onBars.barsFound).toBe(12);
    expect(applyTrainerEvent(onBars, filtersChanged(7, 6)).barsFound).toBeUndefined();
  });

  it('keeps what is on screen while the next run is prepared', () => {
    const run = beginRun(fold(started(), [costsMeasured(7, [1, 2]), filtersChanged(7, 2)]), 8, settings);
    expect(run).toMatchObject({ runId: 8, phase: 'preparing', iteration: 2 });
    expect(run.costs).toHaveLength(3);
    expect(run.frame?.iteration).toBe(2);
  });

  it('follows new settings of the objective and the optimiser and marks them', () => {
    const after = { lambda: 1e-3, rho: 0.01, beta: 3 };
    const optimiser = { name: 'gradientDescent', learningRate: 0.5 } as const;
    const run = fold(started(), [
      {
        type: 'objectiveChanged',
        runId: 7,
        iteration: 12,
        before: { lambda: 1e-4, rho: 0.01, beta: 3 },
        after,
        terms,
      },
      { type: 'optimiserChanged', runId: 7, iteration: 20, optimiser, memoryPairs: 0, memoryBytes: 0 },
    ]);
    expect(run.settings).toMatchObject({ objective: after, optimiser });
    expect(run.markers.map(({ iteration }) => iteration)).toEqual([12, 20]);
    expect(run.memoryPairs).toBe(0);
  });

  it('joins the steps of one drag into one marker', () => {
    const objective = { rho: 0.01, beta: 3 };
    const drag = (iteration: number, before: number, after: number): RunEvent => ({
      type: 'objectiveChanged',
      runId: 7,
      iteration,
      before: { ...objective, lambda: before },
      after: { ...objective, lambda: after },
      terms,
    });
    const run = fold(started(), [drag(12, 1, 2), drag(18, 2, 3), drag(25, 3, 4), drag(200, 4, 5)]);
    expect(run.markers).toMatchObject([
      { iteration: 12, before: { lambda: 1 }, after: { lambda: 4 } },
      { iteration: 200, before: { lambda: 4 }, after: { lambda: 5 } },
    ]);
  });

  it('joins changes of the optimiser made at one place into one marker, from the first to the last', () => {
    const batches = (iteration: number, batchSize: number): RunEvent => ({
      type: 'optimiserChanged',
      runId: 7,
      iteration,
      optimiser: { name: 'adam', learningRate: 0.005, batchSize },
      memoryPairs: 0,
      memoryBytes: 0,
    });
    const run = fold(started(), [batches(20, 50), batches(20, 100), batches(20, 200), batches(90, 400)]);
    expect(run.markers).toMatchObject([
      { iteration: 20, before: { name: 'lbfgs' }, after: { name: 'adam', batchSize: 200 } },
      { iteration: 90, before: { batchSize: 200 }, after: { batchSize: 400 } },
    ]);
  });

  it('does not join a change of the optimiser to one of the objective', () => {
    const objective = { lambda: 1e-4, rho: 0.01, beta: 3 };
    const run = fold(started(), [
      { type: 'objectiveChanged', runId: 7, iteration: 5, before: objective, after: objective, terms },
      {
        type: 'optimiserChanged',
        runId: 7,
        iteration: 5,
        optimiser: { name: 'gradientDescent', learningRate: 1 },
        memoryPairs: 0,
        memoryBytes: 0,
      },
    ]);
    expect(run.markers.map(({ subject }) => subject)).toEqual(['objective', 'optimiser']);
  });

  it('tells a run that failed before it started from one that can go on', () => {
    const before = fold(started(), [costsMeasured(7, [1, 2, 3])]);
    const refused = fold(beginRun(before, 8, settings), [{ ...runFailed, runId: 8, iteration: 0 }]);
    expect(refused).toMatchObject({ phase: 'failed', started: false, iteration: 3 });
    const stopped = fold(before, [{ ...runFailed, iteration: 2 }]);
    expect(stopped).toMatchObject({ phase: 'failed', started: true, iteration: 2 });
  });

  it('keeps what was changed on the way, apart from the settings with which the run began', () => {
    const before = { lambda: 1e-4, rho: 0.01, beta: 3 };
    const after = { ...before, beta: 1 };
    const changed = { type: 'objectiveChanged', runId: 7, before, after, terms } as const;
    const run = fold(started(), [
      { ...changed, iteration: 0, after: { ...before, beta: 2 } },
      costsMeasured(7, [1]),
      { ...changed, iteration: 1 },
      { type: 'budgetChanged', runId: 7, budget: 800 },
    ]);
    expect(run.begun?.objective.beta).toBe(2);
    expect(run.settings).toMatchObject({ objective: { beta: 1 }, budget: 800 });
    expect(run.changes).toEqual([
      { iteration: 1, ...after },
      { iteration: 1, iterations: 800 },
    ]);
    const again = fold(run, [{ type: 'runReset', runId: 7, terms, rhoHat: new Float64Array(25) }]);
    expect(again).toMatchObject({ begun: run.settings, changes: [] });
    const onceMore = fold(again, [{ type: 'runReset', runId: 7, terms, rhoHat: new Float64Array(25) }]);
    expect(onceMore.begun).not.toBe(again.begun); // another run
  });

  it('lets a failure be followed by training again', () => {
    const run = fold(started(), [runFailed, { type: 'runTraining', runId: 7 }]);
    expect(run).toMatchObject({ phase: 'training', failure: undefined });
  });
});

const runPaused = { type: 'runPaused', runId: 7, iteration: 9 } as const;
const runFinished = {
  type: 'runFinished',
  runId: 7,
  iteration: 9,
  evaluations: 10,
  reason: 'noiseFloor',
} as const;
const runFailed = {
  type: 'runFailed',
  runId: 7,
  iteration: 9,
  failure: { id: 'notStarted', message: 'no memory' },
} as const;
