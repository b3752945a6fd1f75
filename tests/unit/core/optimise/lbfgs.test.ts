import { describe, expect, it } from 'vitest';
import { lbfgs } from '../../../../src/core/optimise/lbfgs.ts';
import type { Evaluation } from '../../../../src/core/optimise/optimiser.ts';
import { minimise } from '../../../../src/core/optimise/run.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { minimiseAsync } from '../../minimise.ts';
import { counted, type Evaluate, quadratic, rosenbrock } from './problems.ts';

const plenty = { memory: 10, budget: 1000 };
const awayFrom = (size: number): Float64Array =>
  Float64Array.from({ length: size }, (_, i) => (i % 2 ? 1 : -1.2));

describe('L-BFGS', () => {
  it.each([1, 10, 1e4])(
    'finds the minimum of a quadratic of condition %d and says it is one',
    (condition) => {
      const end = minimise(lbfgs(awayFrom(8), plenty), quadratic(condition));
      expect(end.reason).toBe('gradientTolerance');
      for (const value of end.theta) expect(value).toBeCloseTo(1, 4);
    },
  );

  it.each([2, 20])('walks Rosenbrock’s valley to its end in %d dimensions', (size) => {
    const end = minimise(lbfgs(awayFrom(size), plenty), rosenbrock);
    expect(end.cost).toBeLessThan(1e-9);
    expect(end.evaluations).toBeLessThan(80);
  });

  it('never goes uphill, and its reports agree with the cost at their theta', () => {
    let before = rosenbrock(awayFrom(6)).cost;
    minimise(lbfgs(awayFrom(6), plenty), rosenbrock, ({ cost, theta }) => {
      expect(cost).toBeLessThan(before);
      expect(rosenbrock(theta).cost).toBe(cost);
      before = cost;
    });
  });

  it('counts evaluations and iterations, and stops on its budget', () => {
    const { evaluate, count } = counted(rosenbrock);
    const seen: number[] = [];
    const end = minimise(lbfgs(awayFrom(2), { memory: 5, budget: 7 }), evaluate, (step) =>
      seen.push(step.iteration),
    );
    expect(end).toMatchObject({ reason: 'budget', iterations: 7, evaluations: count() });
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('evaluates once and stays where it is with a budget of nothing', () => {
    const end = minimise(lbfgs(awayFrom(2), { memory: 5, budget: 0 }), rosenbrock);
    expect(end).toMatchObject({ reason: 'budget', iterations: 0, evaluations: 1, theta: awayFrom(2) });
  });

  it('stops where the cost no longer changes though the gradient does not vanish', () => {
    const end = minimise(lbfgs(awayFrom(8), { ...plenty, gradientTolerance: 0 }), quadratic(1e4));
    expect(end.reason).toBe('progressTolerance');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])(
    'stops at once when the cost at the start is %d',
    (cost) => {
      const end = minimise(lbfgs(awayFrom(2), plenty), () => ({ cost, gradient: new Float64Array(2) }));
      expect(end).toMatchObject({ reason: 'notFinite', iterations: 0, evaluations: 1 });
    },
  );

  it('stops at once when the gradient at the start is not finite', () => {
    const end = minimise(lbfgs(awayFrom(2), plenty), () => ({
      cost: 1,
      gradient: Float64Array.of(0, Number.NaN),
    }));
    expect(end.reason).toBe('notFinite');
  });

  it('steps back from where the cost is not a number', () => {
    const logarithm: Evaluate = ([x = 0]) => ({
      cost: x - Math.log(x),
      gradient: Float64Array.of(1 - 1 / x),
    });
    const end = minimise(lbfgs(Float64Array.of(1e-3), plenty), logarithm);
    expect(end.theta[0]).toBeCloseTo(1, 4);
  });

  it.each([
    ['its sign flipped', (g: number) => -g],
    ['the factor 1/m forgotten', (g: number) => 1e5 * g],
  ])('says that the line search failed, within 30 evaluations, when the gradient has %s', (_, wrong) => {
    for (const problem of [rosenbrock, quadratic(100, 50)]) {
      const end = minimise(lbfgs(awayFrom(4), plenty), (theta) => {
        const { cost, gradient } = problem(theta);
        return { cost, gradient: gradient.map(wrong) };
      });
      expect(end.reason).toBe('lineSearchFailed');
      expect(end.evaluations).toBeLessThan(30);
      expect(end.theta).toEqual(awayFrom(4));
    }
  });

  it('leaves theta0 as it is, and takes gradients in a buffer that is used again', () => {
    const theta0 = awayFrom(4);
    const buffer = new Float64Array(4);
    const reusing: Evaluate = (theta) => {
      const { cost, gradient } = rosenbrock(theta);
      buffer.set(gradient);
      return { cost, gradient: buffer };
    };
    const end = minimise(lbfgs(theta0, plenty), reusing);
    expect(end).toEqual(minimise(lbfgs(theta0, plenty), rosenbrock));
    expect(theta0).toEqual(awayFrom(4));
  });

  it('reaches bit for bit the same theta when the cost takes its time', async () => {
    const iterations: number[] = [];
    const patient = await minimiseAsync(
      lbfgs(awayFrom(10), plenty),
      async (theta) => {
        await Promise.resolve();
        return rosenbrock(theta);
      },
      ({ iteration }) => iterations.push(iteration),
    );
    expect(patient).toEqual(minimise(lbfgs(awayFrom(10), plenty), rosenbrock));
    expect(iterations).toHaveLength(patient.iterations);
  });

  it('can be left alone between two steps and go on as if nothing had been', () => {
    const optimiser = lbfgs(awayFrom(4), { memory: 5, budget: Number.POSITIVE_INFINITY });
    const last = { iteration: 0, theta: new Float64Array(4) };
    const walkTo = (iteration: number): void => {
      let answer: Evaluation | undefined;
      while (last.iteration < iteration) {
        const { done, value } = optimiser.next(answer);
        if (done) return;
        answer = value.type === 'evaluationNeeded' ? rosenbrock(value.theta) : undefined;
        if (value.type === 'iterated') {
          last.iteration = value.iteration;
          last.theta.set(value.theta);
        }
      }
    };
    walkTo(5);
    walkTo(12);
    expect(last.theta).toEqual(minimise(lbfgs(awayFrom(4), { memory: 5, budget: 12 }), rosenbrock).theta);
  });
});

describe('L-BFGS on a noisy cost', () => {
  const float32 = { ...plenty, gradientTolerance: 0, costNoise: 1e-7 };

  it.each([10, 100, 1e4])(
    'says that it reached the noise floor when costs are float32 (condition %d)',
    (condition) => {
      const rounded: Evaluate = (theta) => {
        const { cost, gradient } = quadratic(condition, 10)(theta);
        return { cost: Math.fround(cost), gradient };
      };
      const { evaluate, count } = counted(rounded);
      const end = minimise(lbfgs(awayFrom(20), float32), evaluate);
      expect(end.reason).toBe('noiseFloor');
      expect(quadratic(condition, 10)(end.theta).cost - 10).toBeLessThan(1e-4);
      expect(count()).toBeLessThan(300);
    },
  );

  it.each([1, 2, 3, 4, 5, 6])('does so too when the gradient is off by a millionth (seed %d)', (seed) => {
    const random = createRandom(seed);
    const noisy: Evaluate = (theta) => {
      const { cost, gradient } = quadratic(1000, 10)(theta);
      const size = Math.hypot(...quadratic(1000, 10)(awayFrom(20)).gradient) / Math.sqrt(20);
      return {
        cost: Math.fround(cost + 1e-6 * random.normal()),
        gradient: gradient.map((g) => g + 1e-6 * size * random.normal()),
      };
    };
    const end = minimise(lbfgs(awayFrom(20), { ...float32, costNoise: 1e-6 }), noisy);
    expect(end.reason).toBe('noiseFloor');
    expect(quadratic(1000, 10)(end.theta).cost - 10).toBeLessThan(1e-2);
    expect(end.evaluations).toBeLessThan(500);
  });

  it('still tells a wrong gradient from noise', () => {
    const end = minimise(lbfgs(awayFrom(20), float32), (theta) => {
      const { cost, gradient } = quadratic(100, 10)(theta);
      return { cost: Math.fround(cost), gradient: gradient.map((g) => -g) };
    });
    expect(end.reason).toBe('lineSearchFailed');
  });
});
