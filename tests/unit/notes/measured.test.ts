import { describe, expect, it } from 'vitest';
import { costAndGradient } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import { hiddenUnitWeights } from '../../../src/core/hiddenUnit/unitOfTheta.ts';
import { imagesPatternSpread } from '../../../src/notes/measured/golden.ts';
import { measureRun } from '../../../src/notes/measured/measuredRun.ts';
import { patchNorms, relativeSpread } from '../../../src/notes/measured/patchNorms.ts';
import { courseTheta, lastSnapshot, recordedRun } from '../../../src/notes/measured/recordedRuns.ts';
import { type RunId, runPlans } from '../../../src/notes/measured/runPlans.ts';
import { patchesOf, unwhitenedScenes } from '../../../src/notes/measured/scenes.ts';
import { unitsOfCourse } from '../../../src/notes/measured/unitsOfCourse.ts';
import recordedUnitsFile from '../../../src/notes/recorded/courseUnits.json' with { type: 'json' };
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

  it.each(['course', 'rhoHalf', 'descent'] as const)(
    'begin as recorded when they are repeated: %s for three iterations',
    { timeout: 300_000 },
    (id) => {
      const { plan } = runPlans[id];
      const { costs } = measureRun({ ...plan, budget: 3, examinedAt: [0] }, patches);
      costs.forEach((cost, iteration) => {
        expect(Math.abs(cost / recordedRun(id).costs[iteration]! - 1), `${iteration}`).toBeLessThan(1e-6);
      });
    },
  );

  it('end with the recorded weights of the course at the recorded cost', () => {
    const { plan } = runPlans.course;
    const shape = { visibleSize: 64, hiddenSize: plan.hiddenSize };
    const { terms } = costAndGradient(courseTheta(), shape, patches, plan.objective);
    expect(terms.total).toBeCloseTo(recordedRun('course').costs.at(-1)!, 5);
  });
});

it('the units that the page shows without training are those of the recorded run', () => {
  expect(recordedUnitsFile).toEqual(unitsOfCourse());
  const { weights, shape, iteration } = recordedUnits();
  expect(weights).toEqual(Float32Array.from(hiddenUnitWeights(courseTheta(), shape)));
  expect(iteration).toBe(400);
});

describe('numbers of the course’s own pictures', () => {
  courseDataTest('are as recorded: the spread of the norms of patches without their mean', async (data) => {
    const { values, dimensions } = await data.floats('reference/natural/patches.npy');
    const [count = 0, visibleSize = 0] = dimensions;
    const spread = relativeSpread(patchNorms({ values, count, visibleSize }, true));
    expect(spread).toBeCloseTo(imagesPatternSpread, 2);
  });
});
