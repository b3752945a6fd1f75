import { describe, expect, it } from 'vitest';
import { costAndGradient } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import { hiddenUnitWeights } from '../../../src/core/hiddenUnit/unitOfTheta.ts';
import { sparsityOf } from '../../../src/features/reading/figures/activations/sparsityOf.ts';
import { chapters } from '../../../src/notes/course.ts';
import { imagesPatternSpread } from '../../../src/notes/measured/golden.ts';
import { measureRun } from '../../../src/notes/measured/measuredRun.ts';
import { patchNorms, relativeSpread } from '../../../src/notes/measured/patchNorms.ts';
import {
  activeAboveTenth,
  lastSnapshot,
  recordedRun,
  thetaOf,
} from '../../../src/notes/measured/recordedRuns.ts';
import { type RunId, runPlans } from '../../../src/notes/measured/runPlans.ts';
import { patchesOf, unwhitenedScenes } from '../../../src/notes/measured/scenes.ts';
import { stills } from '../../../src/notes/measured/stills.ts';
import { unitsOfCourse } from '../../../src/notes/measured/unitsOfCourse.ts';
import activations from '../../../src/notes/recorded/activations.json' with { type: 'json' };
import bottleneck from '../../../src/notes/recorded/bottleneck.json' with { type: 'json' };
import recordedUnitsFile from '../../../src/notes/recorded/courseUnits.json' with { type: 'json' };
import { floatsOf, greysOf } from '../../../src/notes/recorded/decode.ts';
import landscape from '../../../src/notes/recorded/landscape.json' with { type: 'json' };
import lengths from '../../../src/notes/recorded/lengths.json' with { type: 'json' };
import firstPatches from '../../../src/notes/recorded/patches.json' with { type: 'json' };
import { recordedActivations } from '../../../src/notes/recorded/recordedActivations.ts';
import { recordedBottleneck } from '../../../src/notes/recorded/recordedBottleneck.ts';
import { recordedUnits } from '../../../src/notes/recorded/recordedUnits.ts';
import { courseDataTest } from '../../courseData/unitTest.ts';

const patches = patchesOf(unwhitenedScenes(), 10_000);

describe('the trainings whose outcomes the text states', () => {
  it('are all recorded, as long as they were planned unless they stopped by themselves', () => {
    for (const [id, { plan }] of Object.entries(runPlans)) {
      const { costs, reason } = recordedRun(id as RunId);
      if (reason === 'budget') expect(costs, id).toHaveLength(plan.budget + 1);
      expect(lastSnapshot(id as RunId).iteration, id).toBe(costs.length - 1);
    }
  });

  it.each([
    { id: 'course', budget: 2 },
    { id: 'rhoHalf', budget: 1 },
    { id: 'descent', budget: 1 },
  ] as const)(
    'begin as recorded when they are repeated: $id for $budget',
    { timeout: 300_000 },
    ({ id, budget }) => {
      const { plan } = runPlans[id];
      const { costs } = measureRun({ ...plan, budget, examinedAt: [0] }, patches);
      expect(costs).toHaveLength(1 + budget);
      costs.forEach((cost, iteration) => {
        expect(Math.abs(cost / recordedRun(id).costs[iteration]! - 1), `${iteration}`).toBeLessThan(1e-6);
      });
    },
  );

  it('end with the recorded weights of the course at the recorded cost', () => {
    const { plan } = runPlans.course;
    const shape = { visibleSize: 64, hiddenSize: plan.hiddenSize };
    const { terms } = costAndGradient(thetaOf('course'), shape, patches, plan.objective);
    expect(terms.total).toBeCloseTo(recordedRun('course').costs.at(-1)!, 5);
  });
});

it('the units that the page shows without training are those of the recorded run', () => {
  expect(recordedUnitsFile).toEqual(unitsOfCourse());
  const { weights, shape, iteration } = recordedUnits();
  expect(weights).toEqual(Float32Array.from(hiddenUnitWeights(thetaOf('course'), shape)));
  expect(iteration).toBe(400);
});

/** Between numbers at the same place; infinite if there are not equally many. */
const apart = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  one.length === other.length
    ? Math.max(...Array.from(one, (value, n) => Math.abs(value - other[n]!)))
    : Number.POSITIVE_INFINITY;

describe('what figures show before anything is trained', () => {
  const recorded = stills();

  it('is what the recorded runs give', () => {
    expect(apart(floatsOf(activations.a2), floatsOf(recorded.activations.a2))).toBeLessThan(1e-6);
    expect(apart(floatsOf(firstPatches.values), floatsOf(recorded.patches.values))).toBeLessThan(1e-6);
    expect(apart(lengths.bins, recorded.lengths.bins)).toBeLessThanOrEqual(1);
    expect(apart(greysOf(bottleneck.patches), greysOf(recorded.bottleneck.patches))).toBeLessThan(0.005);
    for (const [n, { network, components }] of bottleneck.rebuilt.entries()) {
      const now = recorded.bottleneck.rebuilt[n]!;
      expect(apart(greysOf(network), greysOf(now.network))).toBeLessThan(0.005);
      expect(apart(greysOf(components), greysOf(now.components))).toBeLessThan(0.005);
    }
  });

  it('agrees with the values that the text states', () => {
    const { unitsPerPatch } = sparsityOf(recordedActivations());
    expect(unitsPerPatch).toBeCloseTo(activeAboveTenth('course'), 0);
    expect(lengths.relativeSpread).toBeCloseTo(chapters.contrast.values['spreadMeanRemoved']!.value, 2);
    expect(recordedBottleneck(25)!.explained).toBeCloseTo(chapters.compression.values['network25']!.value, 2);
    expect(recordedBottleneck(25)!.kept).toBeCloseTo(chapters.compression.values['components25']!.value, 2);
    expect(recordedBottleneck(24)).toBeUndefined();
  });

  it('is a slice with the path of L-BFGS from the start to its end, where the cost is lowest', () => {
    const { us, vs, costs, lbfgs } = landscape;
    expect(costs).toHaveLength(us.length * vs.length);
    expect(Math.hypot(lbfgs[0]!.u - 1, lbfgs[0]!.v)).toBeLessThan(1e-9);
    expect(Math.hypot(lbfgs.at(-1)!.u, lbfgs.at(-1)!.v)).toBeLessThan(1e-9);
    const lowest = costs.indexOf(Math.min(...costs));
    expect(Math.abs(us[lowest % us.length]!)).toBeLessThan(0.1);
    expect(Math.abs(vs[Math.floor(lowest / us.length)]!)).toBeLessThan(0.1);
    expect(Math.min(...costs)).toBeGreaterThan(0.4);
  });
});

describe('numbers of the course’s own pictures', () => {
  courseDataTest('are as recorded: the spread of the norms of patches without their mean', async (data) => {
    const { values, dimensions } = await data.floats('reference/natural/patches.npy');
    const [count = 0, visibleSize = 0] = dimensions;
    const spread = relativeSpread(patchNorms({ values, count, visibleSize }, true));
    expect(spread).toBeCloseTo(imagesPatternSpread, 2);
  });
});
