import { describe, expect, it } from 'vitest';
import { describeRun } from '../../../../src/description/runDescription.ts';
import { differingSettings, kinship } from '../../../../src/features/compare/differingSettings.ts';
import { courseSettings } from '../../../../src/store/settings.ts';

const course = describeRun(courseSettings);

describe('the settings in which runs differ', () => {
  it('are shown alone, each with the value of every run', () => {
    const runs = [course, { ...course, lambda: 1e-3 }, { ...course, seed: 7 }];
    expect(differingSettings(runs)).toEqual([
      { name: 'seed', values: [course.seed, course.seed, 7] },
      { name: 'lambda', values: [course.lambda, 1e-3, course.lambda] },
    ]);
    expect(differingSettings([course, { ...course }])).toEqual([]);
  });

  it('are absent in a run that has no such setting', () => {
    const { memory: _, ...rest } = course;
    const adam = { ...rest, optimiser: 'adam', learningRate: 0.01, batchSize: 100 } as const;
    expect(differingSettings([course, adam])).toEqual([
      { name: 'optimiser', values: ['lbfgs', 'adam'] },
      { name: 'memory', values: [course.memory, undefined] },
      { name: 'learningRate', values: [undefined, 0.01] },
      { name: 'batchSize', values: [undefined, 100] },
    ]);
  });

  it('leave out the cutoff of a whitening that is switched off, and show what was changed on the way', () => {
    const plain = { ...course, whiten: false };
    expect(differingSettings([plain, { ...plain, whiteningCutoff: 0.1 }])).toEqual([]);
    const changes = [{ iteration: 20, beta: 1 }];
    expect(differingSettings([course, { ...course, changes }])).toEqual([
      { name: 'changes', values: [[], changes] },
    ]);
  });

  it('say whether two runs have the same patches, others of the same source, or others altogether', () => {
    expect(kinship(course, { ...course, lambda: 0, hiddenSize: 9 })).toBe('same');
    expect(kinship(course, { ...course, seed: 2 })).toBe('sameSource');
    expect(kinship(course, { ...course, patchCount: 100 })).toBe('sameSource');
    expect(kinship(course, { ...course, removeMean: !course.removeMean })).toBe('other');
    expect(kinship(course, { ...course, source: 'bars' })).toBe('other');
  });
});
