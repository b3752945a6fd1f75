import { describe, expect, it } from 'vitest';
import { commandsForChange } from '../../../src/session/followSettings.ts';
import { courseSettings as course } from '../../../src/store/settings.ts';

describe('a change of the settings', () => {
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
