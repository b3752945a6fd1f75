import { describe, expect, it } from 'vitest';
import { commandsForChange, namesNewRun } from '../../../src/app/experimentCommands.ts';
import { courseExperiment as course } from '../../../src/store/experiment.ts';

describe('a change of the experiment', () => {
  it('starts a new run when it changes the data, the network or the seed, and only then', () => {
    expect(namesNewRun({ ...course, hiddenSize: 9 }, course)).toBe(true);
    expect(namesNewRun({ ...course, seed: 9 }, course)).toBe(true);
    expect(namesNewRun({ ...course, data: { ...course.data, patchSize: 9 } }, course)).toBe(true);
    expect(namesNewRun({ ...course, budget: 9, pace: 'slow', backend: 'cpu' }, course)).toBe(false);
    expect(namesNewRun({ ...course, objective: { lambda: 0, rho: 0.5, beta: 0 } }, course)).toBe(false);
  });

  it('reaches the run in progress as one command for each setting that changed', () => {
    const now = { ...course, budget: 9, pace: 'slow', backend: 'cpu' } as const;
    expect(commandsForChange(now, course, 7)).toEqual([
      { type: 'chooseBackend', preference: 'cpu' },
      { type: 'changeBudget', runId: 7, budget: 9 },
      { type: 'changePace', runId: 7, pace: 'slow' },
    ]);
    expect(commandsForChange(course, course, 7)).toEqual([]);
  });

  it('reaches no run, the engine apart, while the next one waits to be started', () => {
    const now = { ...course, budget: 9, pace: 'slow', backend: 'cpu' } as const;
    expect(commandsForChange(now, course, undefined)).toEqual([{ type: 'chooseBackend', preference: 'cpu' }]);
  });
});
