import { describe, expect, it } from 'vitest';
import { guidedExperiments } from '../../../src/presets/experiments.ts';
import { suitedSettings } from '../../../src/presets/suitedSettings.ts';
import type { RunSettings } from '../../../src/protocol/settings.ts';
import { runRecord } from '../../../src/store/runRecord.ts';
import { trainedRun } from '../archive/runs.ts';

const experimentOf = (wanted: string) => {
  const found = guidedExperiments.find(({ id }) => id === wanted);
  if (!found) throw new Error(`There is no experiment ${wanted}.`);
  return found;
};

/** What the experiment does on purpose in a run of the course with these changes. */
function onPurposeIn(experiment: string, change: Partial<RunSettings>) {
  const run = trainedRun(5);
  if (!run.settings) throw new Error('The run has no settings.');
  const settings = { ...run.settings, ...change };
  return runRecord({ ...run, settings }, undefined, true, experimentOf(experiment))?.onPurpose;
}

describe('what is on purpose in an experiment', () => {
  const suited = suitedSettings.scenes.objective;
  const { data } = trainedRun(5).settings as RunSettings;

  it('is what it changes from what suits its source, and no more', () => {
    const { setup } = experimentOf('noDecay');
    expect(setup.objective).toEqual({ ...suited, lambda: 0 });
    expect(onPurposeIn('noDecay', { objective: { ...suited, lambda: 0 } })).toEqual(['lambda']);
    expect(onPurposeIn('noDecay', { objective: { ...suited, lambda: 0, beta: 7 } })).toEqual(['lambda']);
    expect(onPurposeIn('course', { objective: suited })).toEqual([]);
  });

  it('is nothing once the visitor has changed it, or the source', () => {
    expect(onPurposeIn('noDecay', { objective: { ...suited, lambda: 0.5 } })).toEqual([]);
    const bars = { ...data, source: 'bars' } as const;
    expect(onPurposeIn('noDecay', { data: bars, objective: { ...suited, lambda: 0 } })).toEqual([]);
  });
});
