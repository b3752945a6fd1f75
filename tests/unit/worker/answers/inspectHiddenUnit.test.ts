import { describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import { splitParameters } from '../../../../src/core/autoencoder/parameters.ts';
import { costAndGradient, feedForward } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { rankPatches } from '../../../../src/core/hiddenUnit/rankPatches.ts';
import { unitOfTheta } from '../../../../src/core/hiddenUnit/unitOfTheta.ts';
import type { PatchSet } from '../../../../src/core/patches/image.ts';
import { createRandom } from '../../../../src/core/random.ts';
import type { InspectedUnit } from '../../../../src/protocol/hiddenUnit.ts';
import { inspectHiddenUnit } from '../../../../src/worker/answers/inspectHiddenUnit.ts';
import type { TrainingRun } from '../../../../src/worker/trainingRun.ts';

const shape = { visibleSize: 64, hiddenSize: 4 };
const objective = { lambda: 1e-3, rho: 0.05, beta: 3 };
const random = createRandom(5);
const count = 700;
const patches = {
  values: Float32Array.from({ length: count * 64 }, () => 0.1 + 0.8 * random.next()),
  count,
  visibleSize: 64,
};

/** A network whose last unit is saturated: always on. */
function theta(): Float64Array {
  const theta = initialiseParameters(shape, createRandom(2));
  splitParameters(theta, shape).b1.set([-1, -2, 0.5, 60]);
  return theta;
}

async function inspect(
  unit: number,
  seen: PatchSet = patches,
  top = 6,
): Promise<{ reply: InspectedUnit; slices: number }> {
  const parameters = theta();
  const measured = costAndGradient(parameters, shape, patches, objective);
  const run = {
    theta: parameters,
    shape,
    patches: seen,
    prepared: { patches: seen },
    measured,
    iteration: 7,
    settings: { objective },
  };
  let slices = 0;
  const reply = await inspectHiddenUnit(
    { runId: 1, unit, top },
    {
      runOf: () => run as unknown as TrainingRun,
      tell: () => undefined,
      giveWay: async () => {
        slices += 1;
      },
    },
  );
  return { reply, slices };
}

describe('what the inspector is told of a hidden unit', () => {
  it('is what the float64 reference says: parameters, mean activation, its part of the cost', async () => {
    const parts = splitParameters(theta(), shape);
    const { rhoHat, terms } = costAndGradient(theta(), shape, patches, objective);
    let penalties = 0;
    for (let unit = 0; unit < 4; unit++) {
      const { reply } = await inspect(unit);
      expect(reply.parameters.bias).toBe(parts.b1[unit]);
      expect(reply.parameters.weights[3]).toBe(parts.W1[unit + 3 * 4]);
      expect(reply.parameters.outgoing[3]).toBe(parts.W2[unit * 64 + 3]);
      expect(reply.rhoHat).toBe(rhoHat[unit]);
      penalties += reply.sparsityPenalty;
    }
    expect(penalties / terms.sparsityPenalty).toBeCloseTo(1, 12);
  });

  it('ranks all patches by activation and by cosine, as the reference computes them', async () => {
    const { a2 } = feedForward(theta(), shape, patches);
    for (const unit of [0, 2]) {
      const { reply } = await inspect(unit);
      const activations = Array.from({ length: count }, (_, patch) => a2[unit + patch * 4] as number);
      const order = activations
        .map((activation, patch) => ({ activation, patch }))
        .sort((a, b) => b.activation - a.activation);
      expect(reply.byActivation.map(({ patch }) => patch)).toEqual(
        order.slice(0, 6).map(({ patch }) => patch),
      );
      expect(reply.byActivation[0]?.activation).toBeCloseTo(order[0]?.activation ?? 0, 12);
      const cosines = reply.byCosine.map(({ cosine }) => cosine);
      expect(cosines).toEqual([...cosines].sort((a, b) => b - a));
      const first = reply.byCosine[0];
      expect(first?.values).toEqual(
        patches.values.slice((first?.patch ?? 0) * 64, ((first?.patch ?? 0) + 1) * 64),
      );
      expect(reply.histogram.reduce((sum, bin) => sum + bin, 0)).toBe(count);
    }
  });

  it('ranks by the weighted sum where the sigmoid has lost the difference', async () => {
    const { reply } = await inspect(3);
    expect(reply.onShare).toBe(1);
    const sums = reply.byActivation.map(({ weightedSum }) => weightedSum);
    expect(sums).toEqual([...sums].sort((a, b) => b - a));
    expect(new Set(sums).size).toBe(6);
  });

  it('ranks as well when the patches take several slices', async () => {
    const many = 20_000;
    const noise = createRandom(8);
    const values = Float32Array.from({ length: many * 64 }, () => noise.next());
    const large = { values, count: many, visibleSize: 64 };
    const { reply, slices } = await inspect(0, large);
    expect(slices).toBeGreaterThanOrEqual(3);
    const { weights, bias } = unitOfTheta(theta(), shape, 0);
    const whole = rankPatches(weights, bias, large, 6);
    const numbers = (ranked: readonly { readonly patch: number }[]) => ranked.map(({ patch }) => patch);
    expect(numbers(reply.byActivation)).toEqual(numbers(whole.byActivation));
    expect(numbers(reply.byCosine)).toEqual(numbers(whole.byCosine));
    expect(Math.max(...numbers(whole.byCosine))).toBeGreaterThan(many / 2);
  });

  it('gives way before every part of its work', async () => {
    expect((await inspect(0)).slices).toBeGreaterThanOrEqual(2);
  });
});
