import { describe, expect, it } from 'vitest';
import { numericalGradient } from '../../../../src/core/autoencoder/numericalGradient.ts';
import { cost, costAndGradient, feedForward } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import {
  smallMatrices,
  smallObjective,
  smallPatches,
  smallShape,
  smallTheta,
} from '../../../../src/core/matrices/smallNetwork.ts';
import { frameAround, projectedOn, sliceThrough } from '../../../../src/core/optimise/slice.ts';
import { lengthsOf } from '../../../../src/core/patches/patchLengths.ts';
import { totalVariance, varianceExplained } from '../../../../src/core/reconstruction/totalVariance.ts';
import { sparsityOf, unitRows } from '../../../../src/features/reading/figures/activations/sparsityOf.ts';
import { explainedBy, withMeasured } from '../../../../src/features/reading/figures/bottleneck/explained.ts';
import { riddleAt } from '../../../../src/features/reading/figures/check/riddle.ts';
import { checkSmallNetwork, entriesOf } from '../../../../src/features/reading/figures/check/smallCheck.ts';
import { curvePoints } from '../../../../src/features/reading/figures/curveAxes.ts';
import { bandsOf, refined } from '../../../../src/features/reading/figures/descent/heights.ts';
import {
  comparedNetworks,
  parametersOf,
} from '../../../../src/features/reading/figures/dictionary/networks.ts';
import { smallEpsilonCurve } from '../../../../src/features/reading/figures/epsilon/smallEpsilons.ts';
import { markedBox, movedTo, partIn } from '../../../../src/features/reading/figures/matrices/zoom.ts';
import { pairNames } from '../../../../src/features/reading/figures/pair/pairNames.ts';
import { drawnLevels } from '../../../../src/features/reading/figures/tiles/drawnLevels.ts';
import { hasEdges, trainingsIn } from '../../../../src/features/reading/figures/trainingsIn.ts';
import { predictionFor } from '../../../../src/features/reading/predictionFor.ts';
import { chapters } from '../../../../src/notes/course.ts';
import { patchNorms, relativeSpread } from '../../../../src/notes/measured/patchNorms.ts';
import { reading } from '../../../../src/words/en/reading.ts';
import { randomPatches } from '../../worker/answers/askRun.ts';

describe('The gradient check of the small network', () => {
  it('compares the reference’s gradient with central differences of the reference’s cost, entry by entry', () => {
    const { check, ...gradients } = checkSmallNetwork('none');
    const { gradient } = costAndGradient(smallTheta(), smallShape, smallPatches(), smallObjective);
    expect(gradients.computed).toEqual(gradient);
    const costOf = (theta: Float64Array): number =>
      cost(feedForward(theta, smallShape, smallPatches()), theta, smallShape, smallPatches(), smallObjective)
        .total;
    expect(gradients.numerical).toEqual(numericalGradient(costOf, smallTheta()));
    expect(check.relativeDifference).toBeLessThan(1e-9);
    const entries = entriesOf({ check, ...gradients }, 'W1');
    // Row 2, column 3 of W1, which is stored in theta column by column.
    expect(entries[1 * 9 + 2]).toMatchObject({ row: 1, column: 2, computed: gradient[1 + 2 * 4] });
  });

  it.each([
    ['delta2', ['W1', 'b1']],
    ['delta3', ['W1', 'W2', 'b1', 'b2']],
    ['weights', ['W1', 'W2']],
    ['biases', ['b1', 'b2']],
  ])('of a riddle about %s disagrees in %s and nowhere else', (line, blocks) => {
    const riddles = Array.from({ length: 20 }, (_, n) => riddleAt(n + 1)).filter((one) => one.line === line);
    expect(riddles.length).toBeGreaterThan(0);
    for (const { mistake } of riddles) {
      const { check } = checkSmallNetwork(mistake);
      const wrong = Object.entries(check.blocks).filter(([, block]) => !(block.relativeDifference < 1e-7));
      expect(wrong.map(([name]) => name)).toEqual(blocks);
    }
  });

  it('never asks about the same line twice in a row', () => {
    const lines = Array.from({ length: 20 }, (_, n) => riddleAt(n + 1).line);
    expect(lines.some((line, n) => line === lines[n + 1])).toBe(false);
  });
});

it('the error over EPSILON has the shape of a V with its lowest point near 1e-5', () => {
  const points = [...smallEpsilonCurve()].flatMap((point) => point ?? []);
  const best = points.reduce((least, one) =>
    one.relativeDifference < least.relativeDifference ? one : least,
  );
  expect(Math.log10(best.epsilon)).toBeGreaterThan(-6);
  expect(Math.log10(best.epsilon)).toBeLessThan(-4);
  expect(points[0]?.relativeDifference).toBeCloseTo(2.7e-4, 5);
  expect(points.at(-1)?.relativeDifference).toBeGreaterThan(1e-5);
});

it('the lengths of patches and their spread are those of the reference', () => {
  const patches = randomPatches(200, 16);
  for (const withoutMean of [false, true]) {
    const measured = lengthsOf(patches.values, 16, withoutMean);
    const expected = patchNorms(patches, withoutMean);
    expect(measured.relativeSpread).toBeCloseTo(relativeSpread(expected), 10);
    expect(measured.bins.reduce((sum, count) => sum + count, 0)).toBe(200);
  }
});

it('the variance that a bottleneck explains follows from the reconstruction term of the cost', () => {
  const patches = randomPatches(50, 9);
  const activations = feedForward(smallTheta(), smallShape, patches);
  const { reconstructionError } = cost(activations, smallTheta(), smallShape, patches, smallObjective);
  const explained = explainedBy(reconstructionError, totalVariance(patches.values, 9));
  expect(explained).toBeCloseTo(varianceExplained(patches.values, activations.a3, 9), 10);
  const measured = withMeasured([{ units: 8, explained: 0.4 }], { units: 4, explained: 0.2 });
  expect(withMeasured(measured, { units: 8, explained: 0.5 })).toEqual([
    { units: 4, explained: 0.2 },
    { units: 8, explained: 0.5 },
  ]);
});

it('units are counted as active above 0.1, and a row of the picture is one unit', () => {
  const activations = { a2: Float32Array.of(0.9, 0.05, 0.2, 0.3, 0, 0.01), patchCount: 3, hiddenSize: 2 };
  expect(sparsityOf(activations)).toEqual({ unitsPerPatch: 1, patchesPerUnit: 1.5 });
  expect([...unitRows(activations)]).toEqual([...Float32Array.of(0.9, 0.2, 0, 0.05, 0.3, 0.01)]);
});

describe('The slice of the cost', () => {
  const [start, end, other] = [Float64Array.of(3, 1, 0), Float64Array.of(1, 1, 0), Float64Array.of(2, 2, 0)];
  const slice = sliceThrough(start, end, other);

  it('has the end of L-BFGS at its origin and the start one step along its first direction', () => {
    expect(projectedOn(slice, end)).toEqual({ u: 0, v: 0 });
    expect(projectedOn(slice, start)).toEqual({ u: 1, v: 0 });
    const { u, v } = projectedOn(slice, other);
    expect(u).toBeCloseTo(0.5);
    expect(v).toBeCloseTo(0.5);
  });

  it('still is a plane when both optimisers end at the same place', () => {
    const flat = sliceThrough(start, end, end);
    expect(projectedOn(flat, start).u).toBe(1);
    expect(Number.isFinite(projectedOn(flat, start).v)).toBe(true);
  });

  it('is shown with a border around all points', () => {
    const { us, vs } = frameAround([
      { u: 0, v: 0 },
      { u: 1, v: 0 },
    ]);
    expect(us).toEqual([-0.15, 1.15]);
    expect(vs[0]).toBeLessThan(0);
  });

  it('keeps the computed heights and draws straight lines between them, in bands', () => {
    const heights = refined(Float64Array.of(1, Math.E, Math.E, Math.E ** 2), 2, 2);
    expect([...heights].map((height) => Number(height.toFixed(12)))).toEqual([
      0, 0.5, 1, 0.5, 1, 1.5, 1, 1.5, 2,
    ]);
    expect(new Set(bandsOf(heights, 2)).size).toBe(2);
  });
});

describe('A display range', () => {
  const weights = Float32Array.of(0.5, -0.25, 2, -2);
  const shape = { visibleSize: 2, hiddenSize: 2 };
  const expected = { own: [255, 64, 255, 0], shared: [191, 96, 255, 0], positive: [128, 0, 255, 0] };
  it.each(Object.keys(expected) as (keyof typeof expected)[])('%s draws weights as it says', (range) => {
    expect([...drawnLevels(weights, shape, range)]).toEqual(expected[range]);
  });
});

it('two trainings are named by what tells them apart', () => {
  const words = reading.pair;
  const lbfgs = { source: 'scenes', optimiser: { name: 'lbfgs', memory: 100 } } as const;
  const parts = { source: 'scenes', optimiser: { name: 'lbfgs', memory: 100, restarts: 8 } } as const;
  const short = { source: 'scenes', optimiser: { name: 'lbfgs', memory: 1 } } as const;
  expect(pairNames({ left: { source: 'scenes' }, right: { source: 'scrambled' } }, words)).toEqual([
    'Scenes',
    'Phase-scrambled scenes',
  ]);
  expect(pairNames({ left: lbfgs, right: parts }, words)).toEqual([
    '400 iterations at once',
    '8 × 50 iterations',
  ]);
  expect(pairNames({ left: lbfgs, right: short }, words)).toEqual([
    '100 pairs remembered',
    '1 pair remembered',
  ]);
});

it('the compared networks have the sizes that the text states', () => {
  const [ours, theirs] = comparedNetworks;
  expect(ours && parametersOf(ours)).toBe(3289);
  expect(theirs && theirs.hidden / theirs.inputs).toBe(chapters.after.values['theirRatio']?.value);
});

describe('The window onto large matrices', () => {
  const all = smallMatrices();
  const start = { pixels: 3, units: 0, patches: 0 };

  it('shows the same pixels, units and patches in every matrix, and stays inside', () => {
    expect(partIn({ rows: 4, columns: 9 }, all, start)).toEqual({ row: 0, column: 3, rows: 4, columns: 6 });
    const moved = movedTo({ rows: 4, columns: 9 }, { row: 0, column: 8 }, all, start);
    expect(moved.pixels).toBe(3);
    expect(partIn({ rows: 9, columns: 6 }, all, moved)).toMatchObject({ row: 3, rows: 6 });
  });

  it('marks the row and the column that an entry came from', () => {
    const sources = new Set(['W1 2 0', 'W1 2 8', 'x 0 1', 'x 8 1']);
    const shown = {
      sources,
      selected: { matrix: 'W1x', row: 2, column: 1 } as const,
      onSelect: () => undefined,
      onPoint: () => undefined,
    };
    const row = markedBox({ ...shown, matrix: 'W1', transposed: false }, { rows: 4, columns: 9 });
    expect(row).toEqual({ row: 2, column: 0, rows: 1, columns: 9 });
    const turned = markedBox({ ...shown, matrix: 'x', transposed: true }, { rows: 6, columns: 9 });
    expect(turned).toEqual({ row: 1, column: 0, rows: 1, columns: 9 });
    expect(markedBox({ ...shown, matrix: 'W2', transposed: false }, { rows: 9, columns: 4 })).toBeUndefined();
  });
});

describe('A prediction', () => {
  const none = { choices: [], text: '', done: true };

  it('is laid over the figure once it is made, in the units of its axes', () => {
    const curve = [0.1, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1, 1];
    const { structure } = chapters.compression;
    const answers = { 'compression/foretell': { ...none, curve } };
    expect(predictionFor('bottleneck', structure, answers).curve?.[1]).toEqual({ at: 8, value: 0.5 });
    expect(predictionFor('training', structure, answers)).toEqual({});
    const unfinished = { 'compression/foretell': { ...none, curve, done: false } };
    expect(predictionFor('bottleneck', structure, unfinished)).toEqual({});
  });

  it('on a logarithmic axis is a power of ten', () => {
    const [first] = curvePoints('epsilon', [0.5]);
    expect(first?.value).toBeCloseTo(1e-6, 12);
  });

  it('that is a number is read from what the reader wrote', () => {
    const { structure } = chapters.vectorising;
    const answers = { 'vectorising/foretell': { ...none, text: '50' } };
    expect(predictionFor('loopAgainstMatrix', structure, answers)).toEqual({ number: 50 });
  });
});

describe('The trainings of a figure', () => {
  it('can be opened in the playground with the settings that the reader has chosen', () => {
    expect(trainingsIn({ id: 'bottleneck', settings: { hiddenSize: 8 } })).toEqual([
      { source: 'scenes', hiddenSize: 8, objective: { beta: 0 } },
    ]);
    expect(trainingsIn({ id: 'activationMatrix', settings: { rho: 0.05 } })).toEqual([
      { source: 'scenes', objective: { rho: 0.05 } },
    ]);
    const settings = { left: { source: 'scenes' }, right: { source: 'scrambled' } } as const;
    expect(trainingsIn({ id: 'trainingPair', settings })).toEqual([settings.left, settings.right]);
    expect(trainingsIn({ id: 'dictionary', settings: {} })).toEqual([]);
  });

  it('count edge detectors only where edges are looked for', () => {
    expect(hasEdges({ source: 'scrambled' })).toBe(true);
    expect(hasEdges({ source: 'digits' })).toBe(false);
  });
});
