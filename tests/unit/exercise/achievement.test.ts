import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../src/exercise/messages.ts';
import { achievementLines } from '../../../src/features/exercise/achievement.ts';
import type { Training } from '../../../src/features/exercise/useTraining.ts';
import { training as english } from '../../../src/words/en/exerciseTraining.ts';
import { training as chinese } from '../../../src/words/zh/exerciseTraining.ts';

const training: Training = {
  state: 'ended',
  code: undefined,
  costs: [2, 1, 0.5],
  reference: [],
  latest: {
    type: 'iterated',
    id: 1,
    iteration: 3,
    cost: 0.5,
    shape: { visibleSize: 64, hiddenSize: 25 },
    weights: new Float64Array(1600),
    evaluating: 1234,
    evaluations: 4,
  },
  reason: 'budget',
  failure: undefined,
};

const report = {
  steps: [{ status: 'right' }, { status: 'right' }, { status: 'wrong' }],
} as unknown as CheckReport;

describe('what a student has achieved', () => {
  it('names the steps that are right, the iterations, the cost and the time, in both languages', () => {
    expect(achievementLines({ report, training, patchCount: 1000 }, english)).toEqual([
      '2 of 3 steps right',
      '3 iterations of L-BFGS on 1,000 patches',
      'Cost 0.5',
      '1.23 s in my function',
    ]);
    expect(achievementLines({ report, training, patchCount: 1000 }, chinese)[0]).toBe(
      '3 个步骤中有 2 个正确',
    );
  });

  it('claims no step for code that was not checked', () => {
    const [first] = achievementLines({ report: undefined, training, patchCount: 10 }, english);
    expect(first).toBe('The steps have not been checked since the last change.');
  });
});
