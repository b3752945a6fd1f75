import { describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import { splitParameters } from '../../../../src/core/autoencoder/parameters.ts';
import { cost, feedForward } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { cutPatches, drawPatchPlaces } from '../../../../src/core/patches/patchPlaces.ts';
import {
  applyPatchTransform,
  courseSteps,
  fitPatchTransform,
} from '../../../../src/core/patches/patchTransform.ts';
import { colourPreparation } from '../../../../src/core/patches/preparation.ts';
import {
  applyZca,
  filtersBeforeWhitening,
  fitZcaSteps,
  invertZca,
} from '../../../../src/core/patches/zca.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { greyScaleOf, pictureColours } from '../../../../src/core/reconstruction/pictureColours.ts';
import { reconstruct } from '../../../../src/core/reconstruction/reconstruct.ts';
import { totalVariance } from '../../../../src/core/reconstruction/totalVariance.ts';
import { askRun, objective, randomPatches } from './askRun.ts';

const shape = { visibleSize: 16, hiddenSize: 6 };
const patches = randomPatches(300, 16);

/** Weights as at the start of a run, with one unit that is always on and one that is always off. */
function network() {
  const theta = initialiseParameters(shape, createRandom(5));
  const { b1 } = splitParameters(theta, shape);
  b1[1] = 40;
  b1[4] = -40;
  return { theta, shape, patches };
}

describe('reconstructPatches', () => {
  it('gives the patches asked for, in that order, with the reference’s outputs and errors', async () => {
    const run = network();
    const { a3 } = feedForward(run.theta, shape, patches);
    const asked = [7, 299, 0];
    const reply = await askRun('reconstructPatches', { patches: asked }, run);
    expect(reply.iteration).toBe(12);
    asked.forEach((patch, place) => {
      const x = patches.values.slice(patch * 16, patch * 16 + 16);
      const output = a3.slice(patch * 16, patch * 16 + 16);
      expect(reply.x.slice(place * 16, place * 16 + 16)).toEqual(x);
      expect(reply.a3.slice(place * 16, place * 16 + 16)).toEqual(Float32Array.from(output));
      const error = output.reduce((sum, value, n) => sum + (value - (x[n] as number)) ** 2 / 2, 0);
      expect(reply.errors[place]).toBeCloseTo(error, 13);
    });
  });

  it('says which patches there are when one is not', async () => {
    await expect(askRun('reconstructPatches', { patches: [300] }, network())).rejects.toMatchObject({
      refusal: { id: 'noSuchPatch', patch: 300, count: 300 },
    });
  });
});

it('every answer about reconstructions follows the model of the run', async () => {
  const model = { ...objective, output: 'linear', sparsity: 'topK', active: 2 } as const;
  const run = { ...network(), settings: { objective: model } };
  const expected = reconstruct(run.theta, run.shape, run.patches, 0, run.patches.count, model);
  const { a3 } = await askRun('reconstructPatches', { patches: [0] }, run);
  expect([...a3]).toEqual([...Float32Array.from(expected.a3.subarray(0, a3.length))]);
  expect((await askRun('measurePatches', {}, run)).errors).toEqual(expected.errors);
  const { a2 } = await askRun('readActivations', { count: 10 }, run);
  expect(a2.filter((activation) => activation > 0)).toHaveLength(20);
  const { errors } = await askRun('takeApart', { patch: 0 }, run);
  expect(errors.at(-1)).toBeCloseTo(expected.errors[0] as number, 12);
});

describe('measurePatches', () => {
  it('gives errors whose mean is the cost’s reconstruction term', async () => {
    const run = network();
    const { errors } = await askRun('measurePatches', {}, run);
    const activations = feedForward(run.theta, shape, patches);
    const { reconstructionError } = cost(activations, run.theta, shape, patches, objective);
    expect(errors).toHaveLength(300);
    expect(errors.reduce((sum, error) => sum + error, 0) / 300).toBeCloseTo(reconstructionError, 13);
  });

  it('answers for the weights as they were when it was asked, though training goes on meanwhile', async () => {
    const many = randomPatches(60_000, 16);
    const run = { ...network(), patches: many };
    const standing = await askRun('measurePatches', {}, { ...run, theta: run.theta.slice() });
    let turns = 0;
    const moving = await askRun('measurePatches', {}, run, () => {
      turns += 1;
      run.theta.fill(0);
    });
    expect(turns).toBeGreaterThan(0);
    expect(moving.errors).toEqual(standing.errors);
  });
});

describe('measureVariance', () => {
  it('gives core’s total variance of the patches', async () => {
    const { totalVariance: measured } = await askRun('measureVariance', {}, network());
    expect(measured).toBeCloseTo(totalVariance(patches.values, 16), 10);
  });
});

describe('takeApart', () => {
  it('begins with the bias alone, ends with the network’s output, and adds the strongest unit first', async () => {
    const run = network();
    const { a2, a3 } = feedForward(run.theta, shape, patches);
    const { W2, b2 } = splitParameters(run.theta, shape);
    const reply = await askRun('takeApart', { patch: 11 }, run);
    reply.a2.forEach((activation, unit) => {
      expect(activation / (a2[66 + unit] as number)).toBeCloseTo(1, 12);
    });
    const pictureAt = (added: number) => Array.from(reply.pictures.slice(added * 16, added * 16 + 16));
    const nearly = (values: ArrayLike<number>) => Array.from(values, (value) => expect.closeTo(value, 6));
    expect(pictureAt(0)).toEqual(nearly(b2.map((z) => 1 / (1 + Math.exp(-z)))));
    expect(pictureAt(6)).toEqual(nearly(a3.slice(11 * 16, 12 * 16)));
    expect([...reply.order].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    reply.order.forEach((unit, place) => {
      const column = W2.slice(unit * 16, unit * 16 + 16);
      const adds = column.map((weight) => weight * (reply.a2[unit] as number));
      expect([...reply.contributions.slice(place * 16, place * 16 + 16)]).toEqual(nearly(adds));
      expect(reply.sizes[place]).toBeCloseTo((reply.a2[unit] as number) * Math.hypot(...column), 12);
    });
    expect([...reply.sizes]).toEqual([...reply.sizes].sort((one, other) => other - one));
    const z3 = reply.allTogether.map((sum, n) => sum + (b2[n] as number));
    expect(Array.from(z3, (z) => 1 / (1 + Math.exp(-z)))).toEqual(nearly(pictureAt(6)));
    expect(reply.largest).toBeCloseTo(
      Math.max(...[...reply.contributions, ...reply.allTogether].map(Math.abs)),
      6,
    );
    expect(reply.order.at(-1)).toBe(4); // the unit that is off adds nothing
  });
});

describe('reconstructPicture', () => {
  const random = createRandom(8);
  const image = { width: 13, height: 9, pixels: Float32Array.from({ length: 117 }, () => random.next()) };

  /** A run whose patches were cut from that picture and one too small, and normalised as the course does. */
  function cutNetwork() {
    const small = { width: 3, height: 30, pixels: new Float32Array(90) };
    const pictures = [small, image];
    const places = drawPatchPlaces(pictures, { patchSize: 4, count: 50, random: createRandom(2) });
    const raw = cutPatches(pictures, places);
    const transform = fitPatchTransform(raw, courseSteps);
    const cutFrom = applyPatchTransform(raw, transform);
    const cut = { originals: pictures, colours: [], pictures, places };
    const prepared = { patches: cutFrom, transform, cut, made: new Float32Array(0) };
    return { ...network(), patches: cutFrom, prepared };
  }

  it('takes the picture through the network as the patches were, and says how much it explains', async () => {
    const run = cutNetwork();
    const question = { picture: 1, stride: 4, view: 'rebuilt' } as const;
    const reply = await askRun('reconstructPicture', question, run);
    expect(reply).toMatchObject({ picture: 1, width: 13, height: 9, patchCount: 12, view: 'rebuilt' });
    expect(reply.colours).toHaveLength(4 * 117);
    expect(reply.varianceExplained).toBeLessThan(1);
    expect(reply.meansOnlyExplained).toBeGreaterThan(0);
    const overlapping = await askRun('reconstructPicture', { ...question, stride: 2, view: 'means' }, run);
    expect(overlapping.patchCount).toBe(24);
    expect(overlapping.colours).not.toEqual(reply.colours);
    const original = await askRun('readPicture', { picture: 1 }, run);
    const colours = pictureColours(image, greyScaleOf(image));
    expect(original).toEqual({ picture: 1, width: 13, height: 9, colours });
  });

  it('says how many pictures there are when there is not that one', async () => {
    const question = { picture: 0, stride: 4, view: 'rebuilt' } as const;
    await expect(askRun('reconstructPicture', question, network())).rejects.toMatchObject({
      refusal: { id: 'noSuchPicture', picture: 0, count: 0 },
    });
  });

  it('tells the sizes of the pictures large enough, by their numbers', async () => {
    expect(await askRun('listRunPictures', {}, network())).toEqual({ pictures: [] });
    expect(await askRun('listRunPictures', {}, cutNetwork())).toEqual({
      pictures: [{ picture: 1, width: 13, height: 9 }],
    });
  });
});

describe('patches in colour', () => {
  const colour = { visibleSize: 12, hiddenSize: 6 };
  const cut = randomPatches(60, 12, 8);
  const rgb = Uint8ClampedArray.from(randomPatches(1, 3 * 9 * 7, 2).values, (value) => 255 * value);
  const grey = { width: 9, height: 7, pixels: new Float32Array(63) };

  async function run() {
    const work = fitZcaSteps(cut);
    let step = work.next();
    while (!step.done) step = work.next();
    const zca = step.value;
    const seen = applyZca(cut, zca);
    const places = drawPatchPlaces([grey], { patchSize: 2, count: 60, random: createRandom(1) });
    const prepared = {
      patches: seen,
      transform: fitPatchTransform(seen, colourPreparation),
      zca,
      cut: { originals: [grey], pictures: [grey], colours: [{ width: 9, height: 7, rgb }], places },
      made: new Float32Array(0),
    };
    const linear = { objective: { ...objective, output: 'linear' as const } };
    const theta = initialiseParameters(colour, createRandom(5));
    return { zca, theta, prepared, run: { theta, shape: colour, patches: seen, prepared, settings: linear } };
  }

  it('come from pictures that are shown in their own colours', async () => {
    const { run: asked } = await run();
    const { colours } = await askRun('readPicture', { picture: 0 }, asked);
    expect(colours).toHaveLength(4 * 63);
    for (const pixel of [0, 17, 62]) {
      expect([...colours.subarray(4 * pixel, 4 * pixel + 3)]).toEqual([
        ...rgb.subarray(3 * pixel, 3 * pixel + 3),
      ]);
    }
  });

  it('are rebuilt to a whole picture in colour, by way of the whitening and back', async () => {
    const { run: asked, zca, theta } = await run();
    const reply = await askRun('reconstructPicture', { picture: 0, stride: 2, view: 'rebuilt' }, asked);
    expect(reply.colours).toHaveLength(4 * 63);
    // The patch in the upper left corner, pixel (0, 0), computed here step by step.
    const patch = Float32Array.from({ length: 12 }, (_, n) => {
      const pixel = [0, 1, 9, 10][n % 4] as number;
      return (rgb[3 * pixel + Math.floor(n / 4)] as number) / 255;
    });
    const whitened = applyZca({ values: patch, count: 1, visibleSize: 12 }, zca);
    const { a3 } = reconstruct(theta, colour, whitened, 0, 1, { output: 'linear' });
    const back = new Float64Array(12);
    invertZca(a3, zca, back);
    for (let channel = 0; channel < 3; channel++) {
      const byte = Math.max(0, Math.min(255, 255 * (back[4 * channel] as number)));
      expect(Math.abs((reply.colours[channel] as number) - byte)).toBeLessThan(1);
    }
    const error = await askRun('reconstructPicture', { picture: 0, stride: 2, view: 'error' }, asked);
    expect(error.colours).not.toEqual(reply.colours);
    expect(error.varianceExplained).toBe(reply.varianceExplained);
  });

  it('have filters W1·Z beside their weights', async () => {
    const { run: asked, zca } = await run();
    const { parameters, filter } = await askRun('inspectHiddenUnit', { unit: 2, top: 3 }, asked);
    expect(filter).toEqual(filtersBeforeWhitening(parameters.weights, zca));
  });
});
