import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CostTerms } from '../../../../src/core/autoencoder/model.ts';
import { numericalGradient, relativeDifference } from '../../../../src/core/autoencoder/numericalGradient.ts';
import type { NetworkShape, Objective } from '../../../../src/core/autoencoder/shape.ts';
import { costAndGradient } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { besideEachOther, layoutOf, valuesOf } from '../../../../src/core/patches/channels.ts';
import { swapParameterOrder, swapPixelOrder } from '../../../../src/core/patches/courseOrder.ts';
import { cutColourPatches } from '../../../../src/core/patches/cutColourPatches.ts';
import {
  drawColouredDeadLeaves,
  drawDeadLeaves,
} from '../../../../src/core/patches/generators/deadLeaves/deadLeaves.ts';
import { luminanceOf } from '../../../../src/core/patches/luminance.ts';
import { drawPatchPlaces } from '../../../../src/core/patches/patchPlaces.ts';
import {
  applyZca,
  filtersBeforeWhitening,
  fitZcaSteps,
  invertZca,
} from '../../../../src/core/patches/zca.ts';
import { createRandom } from '../../../../src/core/random.ts';

interface Golden {
  readonly side: number;
  readonly count: number;
  readonly patches: number[];
  readonly mean: number[];
  readonly zca: number[];
  readonly whitened: number[];
  readonly shape: NetworkShape;
  readonly objective: Objective;
  readonly theta: number[];
  readonly filters: number[];
  readonly expected: CostTerms & { readonly rhoHat: number[]; readonly gradient: number[] };
}

/** Computed by NumPy: tests/fixtures/golden/colour/make.py. */
const golden = JSON.parse(
  readFileSync(new URL('../../../fixtures/golden/colour/colour.json', import.meta.url), 'utf8'),
) as Golden;

const patches = {
  values: Float32Array.from(golden.patches),
  count: golden.count,
  visibleSize: golden.shape.visibleSize,
};

function finish<Result>(work: Generator<number, Result>): Result {
  let last = 0;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    expect(step.value).toBeGreaterThanOrEqual(last);
    last = step.value;
    expect(last).toBeLessThanOrEqual(1);
  }
}

const zca = finish(fitZcaSteps(patches));
const furthest = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Math.max(...Array.from(one, (value, n) => Math.abs(value - (other[n] as number))));

describe('ZCA whitening of patches in colour', () => {
  it('has the mean, the matrix and the whitened patches of NumPy’s singular value decomposition', () => {
    expect(furthest(zca.mean, golden.mean)).toBeLessThan(1e-12);
    expect(furthest(zca.matrix, golden.zca)).toBeLessThan(1e-10);
    expect(furthest(applyZca(patches, zca).values, golden.whitened)).toBeLessThan(2e-7);
  });

  it('leads back to the patches', () => {
    const back = new Float64Array(patches.visibleSize);
    for (let patch = 0; patch < patches.count; patch++) {
      const [from, to] = [patch * patches.visibleSize, (patch + 1) * patches.visibleSize];
      invertZca(golden.whitened.slice(from, to), zca, back);
      expect(furthest(back, golden.patches.slice(from, to))).toBeLessThan(1e-10);
    }
  });

  it('makes the colours of a filter W1·Z, which answer the patches before whitening as W1 answers those after', () => {
    const { hiddenSize, visibleSize } = golden.shape;
    // theta has W1 column by column.
    const rows = Float64Array.from({ length: hiddenSize * visibleSize }, (_, n) => {
      return golden.theta[(n % visibleSize) * hiddenSize + Math.floor(n / visibleSize)] as number;
    });
    expect(furthest(filtersBeforeWhitening(rows, zca), golden.filters)).toBeLessThan(1e-10);
  });

  it('gives values to which the linear decoder has NumPy’s cost and gradient, and that of differences below 1e-9', () => {
    const { shape, objective, expected } = golden;
    const theta = Float64Array.from(golden.theta);
    const data = { ...patches, values: Float64Array.from(golden.whitened) };
    const { terms, gradient, rhoHat } = costAndGradient(theta, shape, data, objective);
    for (const term of ['total', 'reconstructionError', 'weightDecay', 'sparsityPenalty'] as const) {
      expect(Math.abs(terms[term] / expected[term] - 1)).toBeLessThan(1e-12);
    }
    expect(relativeDifference(gradient, expected.gradient)).toBeLessThan(1e-12);
    expect(furthest(rhoHat, expected.rhoHat)).toBeLessThan(1e-14);
    const costAt = (moved: Float64Array) => costAndGradient(moved, shape, data, objective).terms.total;
    const [coarse, fine] = [numericalGradient(costAt, theta, 2e-3), numericalGradient(costAt, theta, 1e-3)];
    const numeric = fine.map((value, i) => (4 * value - (coarse[i] as number)) / 3);
    expect(relativeDifference(gradient, numeric)).toBeLessThan(1e-9);
  });

  it('refuses to be fitted to no patches', () => {
    const none = { values: new Float32Array(0), count: 0, visibleSize: 12 };
    expect(() => fitZcaSteps(none).next()).toThrow(RangeError);
  });
});

describe('the values of a patch', () => {
  it('say by their number alone how large it is and whether it is in colour', () => {
    for (let side = 1; side <= 28; side++) {
      for (const channels of [1, 3] as const) {
        expect(layoutOf(valuesOf({ side, channels }))).toEqual({ side, channels });
      }
    }
    expect(() => layoutOf(2)).toThrow(RangeError);
  });

  it('are cut with all red values before all green and all blue ones, and can be laid beside each other', () => {
    const rgb = Uint8ClampedArray.from({ length: 3 * 12 }, (_, n) => n);
    const grey = { width: 4, height: 3, pixels: new Float32Array(12).fill(0.5) };
    const places = {
      patchSize: 2,
      images: Uint32Array.of(0, 1),
      lefts: Uint32Array.of(1, 0),
      tops: Uint32Array.of(1, 0),
    };
    const cut = cutColourPatches(
      [
        { grey, colours: { width: 4, height: 3, rgb } },
        { grey, colours: undefined },
      ],
      places,
    );
    const bytes = Array.from(cut.values.subarray(0, 12), (value) => Math.round(255 * value));
    expect(bytes).toEqual([15, 18, 27, 30, 16, 19, 28, 31, 17, 20, 29, 32]);
    expect([...cut.values.subarray(12)]).toEqual(Array(12).fill(0.5));
    const beside = besideEachOther(Uint8ClampedArray.from(bytes), 2);
    expect([...beside]).toEqual([15, 16, 17, 18, 19, 20, 27, 28, 29, 30, 31, 32]);
  });

  it('are saved in the course’s order: every colour by itself, column by column', () => {
    const values = Float64Array.from({ length: 12 }, (_, n) => n);
    expect([...swapPixelOrder(values, 12)]).toEqual([0, 2, 1, 3, 4, 6, 5, 7, 8, 10, 9, 11]);
    expect(swapPixelOrder(swapPixelOrder(values, 12), 12)).toEqual(values);
    const theta = Float64Array.from(golden.theta);
    const there = swapParameterOrder(theta, golden.shape);
    const data = { ...patches, values: swapPixelOrder(Float64Array.from(golden.whitened), 12) };
    const { total } = costAndGradient(there, golden.shape, data, golden.objective).terms;
    expect(Math.abs(total / golden.expected.total - 1)).toBeLessThan(1e-12);
  });
});

describe('scenes in colour', () => {
  const settings = { seed: 1, index: 2, size: 64 };
  const picture = drawColouredDeadLeaves(settings);

  it('are the grey scenes with colours: the luminance is theirs, except where a colour would leave 0 to 255', () => {
    const grey = drawDeadLeaves(settings).pixels;
    const { pixels } = luminanceOf(picture);
    const within = pixels.map((_, n) => {
      const bytes = picture.rgb.subarray(3 * n, 3 * n + 3);
      return bytes.every((byte) => byte > 0 && byte < 255) ? 1 : 0;
    });
    const errors = pixels.map((value, n) => (within[n] === 1 ? Math.abs(value - (grey[n] as number)) : 0));
    expect(within.filter((one) => one === 1).length).toBeGreaterThan(0.6 * pixels.length);
    expect(Math.max(...errors)).toBeLessThan(1.01 / 255);
  });

  it('come from their seed', () => {
    expect(drawColouredDeadLeaves(settings)).toEqual(picture);
    expect(drawColouredDeadLeaves({ ...settings, seed: 2 }).rgb).not.toEqual(picture.rgb);
  });

  it('vary most in luminance, then from blue to yellow, and least from red to green', () => {
    const squares = { luminance: 0, blueYellow: 0, redGreen: 0 };
    const scene = drawColouredDeadLeaves({ seed: 1, index: 0, size: 256 });
    const { pixels } = luminanceOf(scene);
    const mean = pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
    for (let n = 0; n < pixels.length; n++) {
      const [red, green, blue] = [0, 1, 2].map((c) => (scene.rgb[3 * n + c] as number) / 255) as [
        number,
        number,
        number,
      ];
      squares.luminance += ((pixels[n] as number) - mean) ** 2;
      squares.blueYellow += (blue - (red + green) / 2) ** 2 / 2;
      squares.redGreen += (red - green) ** 2 / 2;
    }
    expect(squares.luminance).toBeGreaterThan(squares.blueYellow);
    expect(squares.blueYellow).toBeGreaterThan(squares.redGreen);
    expect(squares.redGreen).toBeGreaterThan(0.05 * squares.luminance);
  });

  it('whiten to values around 0 with nearly equal variance in all directions that are not faint', () => {
    const pictures = [0, 1, 2].map((index) => {
      const colours = drawColouredDeadLeaves({ seed: 1, index, size: 128 });
      return { grey: luminanceOf(colours), colours };
    });
    const places = drawPatchPlaces(
      pictures.map(({ grey }) => grey),
      { patchSize: 4, count: 800, random: createRandom(3) },
    );
    const cut = cutColourPatches(pictures, places);
    const work = fitZcaSteps(cut, 1e-3);
    const seen = applyZca(cut, finish(work));
    const mean = seen.values.reduce((sum, value) => sum + value, 0) / seen.values.length;
    const variance = seen.values.reduce((sum, value) => sum + value ** 2, 0) / seen.values.length;
    expect(Math.abs(mean)).toBeLessThan(1e-5);
    expect(variance).toBeGreaterThan(0.5);
    expect(variance).toBeLessThan(1);
  });
});
