import { describe, expect, it } from 'vitest';
import { wrongBlocks } from '../../../../../src/core/autoencoder/gradientCheck/compareGradients.ts';
import type { MistakeId } from '../../../../../src/core/autoencoder/mistakes/mistake.ts';
import { numericalGradient } from '../../../../../src/core/autoencoder/numericalGradient.ts';
import { costAndGradient } from '../../../../../src/core/autoencoder/sparseAutoencoder.ts';
import type { CheckedWeights } from '../../../../../src/protocol/gradientCheck.ts';
import { Cancelled } from '../../../../../src/worker/answers/answer.ts';
import { checkGradient } from '../../../../../src/worker/answers/gradientCheck/checkGradient.ts';
import { planGradientCheck } from '../../../../../src/worker/answers/gradientCheck/planGradientCheck.ts';
import { contextOf, smallRun } from './checkedRun.ts';

async function resultOf(mistake?: MistakeId, weights: CheckedWeights = 'initial') {
  const run = smallRun();
  const { context, told } = contextOf<'checkGradient'>(run);
  const result = await checkGradient({ runId: 7, weights, mistake }, context);
  return { run, result, told, wrong: wrongBlocks(result.check, result.ownErrors) };
}

const everywhere = ['W1', 'W2', 'b1', 'b2'];

describe('the gradient check', () => {
  it('passes below 1e-9 at the initial weights and lights no block', async () => {
    const { result, wrong } = await resultOf();
    expect(result.iteration).toBe(0);
    expect(result.check.relativeDifference).toBeLessThan(1e-9);
    expect(wrong).toEqual([]);
  });

  it('gives the reference’s gradient and central differences, at the present weights too', async () => {
    const { run, result, told, wrong } = await resultOf(undefined, 'present');
    const { shape, patches, settings, theta } = run;
    const both = (at: Float64Array) => costAndGradient(at, shape, patches, settings.objective);
    expect(result.iteration).toBe(12);
    expect(result.indices).toHaveLength(theta.length);
    const computed = both(theta).gradient;
    const measured = numericalGradient((at) => both(at).terms.total, theta);
    result.indices.forEach((index, place) => {
      expect(index).toBe(place);
      expect(result.analytic[place]).toBeCloseTo(computed[index] as number, 12);
      expect(result.numeric[place]).toBeCloseTo(measured[index] as number, 8);
    });
    expect(told[0]).toEqual({ done: 1, of: theta.length });
    expect(wrong).toEqual([]);
  });

  it.each<[MistakeId, readonly string[]]>([
    ['sparsityGradientMissing', ['W1', 'b1']],
    ['sparsityOutsideSlope', ['W1', 'b1']],
    ['sparsitySignFlipped', ['W1', 'b1']],
    ['notAveraged', everywhere],
    ['biasGradientsZero', ['b1', 'b2']],
    ['weightDecayGradientMissing', ['W1', 'W2']],
    ['outputSlopeMissing', everywhere],
    ['errorNotHalved', everywhere],
    ['rhoHatSummed', everywhere],
    ['biasesDecayed', []],
    ['divergenceOfEachActivation', []],
    ['lambdaTenfold', []],
    ['inputThroughSigmoid', []],
    ['patchesNotNormalised', []],
    ['patchesScaledApart', []],
    ['weightsStartAtZero', []],
  ])('with the mistake %s lights %j', async (mistake, blocks) => {
    expect((await resultOf(mistake)).wrong).toEqual(blocks);
  });

  it('gives way while it works, and stops there once it is cancelled', async () => {
    const run = smallRun();
    const { context } = contextOf<'checkGradient'>(run, () => {
      throw new Cancelled();
    });
    let stopped: unknown;
    // a check this small may be done within a slice; many in a row are not
    const request = { runId: 7, weights: 'initial', mistake: undefined } as const;
    const check = async () => checkGradient(request, context);
    for (let tries = 0; tries < 200 && stopped === undefined; tries++)
      await check().catch((error: unknown) => {
        stopped = error;
      });
    expect(stopped).toBeInstanceOf(Cancelled);
  });
});

describe('the plan', () => {
  it('names what will be checked and measures the time', async () => {
    const { context } = contextOf<'planGradientCheck'>(smallRun());
    const plan = await planGradientCheck({ runId: 7, weights: 'present', mistake: undefined }, context);
    expect(plan).toMatchObject({ parameters: 181, ofParameters: 181, patches: 40, ofPatches: 40 });
    expect(plan.expectedMilliseconds).toBeGreaterThan(0);
  });
});
