import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adam, moveByAdam } from '../../../../src/core/optimise/adam.ts';
import {
  type MiniBatchOptions,
  type OffersPasses,
  splitIntoBatches,
} from '../../../../src/core/optimise/miniBatches.ts';
import { momentum, moveByMomentum } from '../../../../src/core/optimise/momentum.ts';
import type {
  Batch,
  Evaluation,
  MoveRule,
  Optimiser,
  PassingOptimiser,
  PassOffered,
} from '../../../../src/core/optimise/optimiser.ts';
import { minimise } from '../../../../src/core/optimise/run.ts';
import { assertProperty } from '../../assertProperty.ts';
import { leastSquares, quadratic } from './problems.ts';

interface Method {
  (theta0: Float64Array, options: MiniBatchOptions & OffersPasses): PassingOptimiser;
  (theta0: Float64Array, options: MiniBatchOptions): Optimiser;
}
const methods: [string, Method, (rule: MoveRule, theta: Float64Array, gradient: Float64Array) => unknown][] =
  [
    ['adam', adam, (rule, ...at) => rule.of === 'adam' && moveByAdam(...at, rule)],
    ['momentum', momentum, (rule, ...at) => rule.of === 'momentum' && moveByMomentum(...at, rule)],
  ];
const start = Float64Array.of(3, -2, 5);
const options = { learningRate: 0.05, batchSize: 7, patchCount: 30, budget: 4 };

describe('splitIntoBatches', () => {
  it('gives every patch once, in order, in batches of the size asked for and a shorter last one', () => {
    assertProperty(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 600 }), (patches, size) => {
        const batches = splitIntoBatches(patches, size);
        const members = batches.flatMap(({ from, count }) =>
          Array.from({ length: count }, (_, i) => from + i),
        );
        expect(members).toEqual(Array.from({ length: patches }, (_, i) => i));
        expect(batches.slice(0, -1).every(({ count }) => count === size)).toBe(true);
      }),
    );
  });

  it.each([0, -1, 2.5, Number.NaN])('refuses batches of %d', (size) => {
    expect(() => splitIntoBatches(10, size)).toThrow(RangeError);
  });
});

describe.each(methods)('%s', (_name, method, move) => {
  it('asks in each pass for every batch and then for all patches, and tells the cost of all', () => {
    const asked: (Batch | undefined)[] = [];
    const problem = leastSquares(30);
    const costs: number[] = [];
    minimise(
      method(start, { ...options, budget: 2 }),
      (theta, batch) => {
        asked.push(batch);
        return problem(theta, batch);
      },
      ({ theta, cost, iteration, evaluations }) => {
        expect(cost).toBe(problem(theta).cost);
        expect(evaluations).toBe(1 + 2 * iteration);
        costs.push(cost);
      },
    );
    const pass = [...splitIntoBatches(30, 7), undefined];
    expect(asked).toEqual([undefined, ...pass, ...pass]);
    expect(costs).toHaveLength(2);
  });

  it('needs the gradient over all patches only of a single batch, or where it is to stop when that is small', () => {
    const wholes = (more: Partial<MiniBatchOptions>) => {
      const asked: unknown[] = [];
      const optimiser: Optimiser = method(start, { ...options, ...more });
      let answer: Evaluation | undefined;
      for (;;) {
        const { done, value } = optimiser.next(answer);
        if (done) return asked;
        answer = undefined;
        if (value.type !== 'evaluationNeeded') continue;
        const { theta, batch, costOnly } = value;
        if (!batch) asked.push(costOnly);
        const told = leastSquares(30)(theta, batch);
        answer = costOnly ? { ...told, gradient: new Float64Array(0) } : told;
      }
    };
    expect(wholes({ budget: 2 })).toEqual([true, true, true]);
    expect(wholes({ budget: 1, batchSize: 30 })).toEqual([undefined, undefined]);
    expect(wholes({ budget: 1, gradientTolerance: 1e-9 })).toEqual([undefined, undefined]);
  });

  it('asks nothing twice when one batch holds all patches', () => {
    let asked = 0;
    const end = minimise(method(start, { ...options, batchSize: 1000 }), (theta, batch) => {
      expect(batch).toBeUndefined();
      asked += 1;
      return quadratic(2)(theta);
    });
    expect(end).toMatchObject({ iterations: 4, evaluations: 5, reason: 'budget' });
    expect(asked).toBe(5);
  });

  it('minimises a quadratic, and a sum of squares batch by batch', () => {
    const long = { ...options, learningRate: 0.02, budget: 2000 };
    const whole = minimise(method(start, { ...long, batchSize: 30 }), quadratic(10));
    expect(whole.cost).toBeLessThan(1e-6);
    expect(minimise(method(start, long), leastSquares(30)).cost).toBeLessThan(1e-6);
  });

  it('comes to the same theta bit for bit every time, and however it is stepped', () => {
    const problem = leastSquares(30);
    const straight = minimise(method(start, options), problem);
    expect(minimise(method(start, options), problem)).toEqual(straight);

    const stepped = method(start, { ...options, budget: Number.POSITIVE_INFINITY });
    let theta = start;
    let answer: Evaluation | undefined;
    for (let iterations = 0; iterations < 4; ) {
      const step = stepped.next(answer);
      if (step.done) throw new Error('it stopped by itself');
      answer = undefined;
      if (step.value.type === 'iterated') {
        theta = step.value.theta.slice();
        iterations += 1;
      } else {
        answer = problem(step.value.theta.slice(), step.value.batch);
      }
    }
    expect(theta).toEqual(straight.theta);
    expect([...start]).toEqual([3, -2, 5]);
  });

  it('offers its passes where that is asked for, and goes on from where one who makes them has moved theta', () => {
    const problem = leastSquares(30);
    const straight = minimise(method(start, options), problem);
    const offering = method(start, { ...options, offersPasses: true });
    let answer: Evaluation | undefined;
    let made = 0;
    for (;;) {
      const { done, value } = offering.next(answer);
      if (done) {
        expect(value).toEqual(straight);
        break;
      }
      answer = undefined;
      if (value.type === 'evaluationNeeded') answer = problem(value.theta, value.batch);
      // Every other pass is left to the batches.
      else if (value.type === 'passOffered' && ++made % 2 === 0) {
        for (const batch of value.batches)
          move(value.rule, value.theta, problem(value.theta, batch).gradient);
        value.made(true);
      }
    }
    expect(made).toBe(4);
  });

  it('stops at the theta before a pass whose numbers were not finite', () => {
    const problem = leastSquares(30);
    const offering = method(start, { ...options, offersPasses: true });
    offering.next();
    const offer = offering.next(problem(start)).value as PassOffered;
    offer.theta.fill(Number.NaN);
    offer.made(false);
    expect(offering.next()).toMatchObject({ done: true, value: { reason: 'notFinite', theta: start } });
  });

  it('keeps the theta of the last whole pass when a batch is no longer finite', () => {
    const problem = leastSquares(30);
    let batches = 0;
    const end = minimise(method(start, options), (theta, batch) => {
      if (batch) batches += 1;
      const told = problem(theta, batch);
      return batches === 8 ? { ...told, cost: Number.NaN } : told;
    });
    const onePass = minimise(method(start, { ...options, budget: 1 }), problem);
    expect(end).toMatchObject({
      reason: 'notFinite',
      iterations: 1,
      theta: onePass.theta,
      cost: onePass.cost,
    });
  });

  it('keeps it too when the cost of all patches is infinite or a gradient is not a number', () => {
    const problem = leastSquares(30);
    for (const fault of [
      { cost: Number.POSITIVE_INFINITY },
      { gradient: Float64Array.of(0, Number.NaN, 0) },
    ] satisfies Partial<Evaluation>[]) {
      let whole = 0;
      const end = minimise(method(start, options), (theta, batch) => {
        if (!batch) whole += 1;
        return !batch && whole === 2 ? { ...problem(theta), ...fault } : problem(theta, batch);
      });
      expect(end).toMatchObject({ reason: 'notFinite', iterations: 0, theta: start });
      expect(end.cost).toBe(problem(start).cost);
    }
  });

  it('stops at once when the cost at the start is not a number, and where the gradient vanishes', () => {
    const nowhere = minimise(method(start, options), () => ({ cost: Number.NaN, gradient: start }));
    expect(nowhere).toMatchObject({ reason: 'notFinite', iterations: 0, evaluations: 1 });
    for (const more of [{ batchSize: 30 }, { gradientTolerance: 1e-9 }]) {
      const there = minimise(method(Float64Array.of(1, 1), { ...options, ...more }), quadratic(2));
      expect(there).toMatchObject({ reason: 'gradientTolerance', iterations: 0, cost: 0 });
    }
  });
});
