import { beforeEach, describe, expect, it } from 'vitest';
import { changesText } from '../../../../src/features/experiments/changesText.ts';
import { guidedExperiments } from '../../../../src/presets/experiments.ts';
import { ranges } from '../../../../src/presets/ranges.ts';
import { courseExperiment, useExperiment } from '../../../../src/store/experiment.ts';
import { leaveExperiment, setUpExperiment, useGuided } from '../../../../src/store/guided.ts';

const experimentCalled = (id: string) => {
  const found = guidedExperiments.find((one) => one.id === id);
  if (!found) throw new Error(`There is no experiment ${id}.`);
  return found;
};

beforeEach(() => {
  useExperiment.setState(courseExperiment);
  useGuided.setState({ current: undefined });
});

describe('guided experiments', () => {
  it('set everything up at once, and always name a new run', () => {
    const before = useExperiment.getState().data;
    let changes = 0;
    const end = useExperiment.subscribe(() => {
      changes += 1;
    });
    setUpExperiment(experimentCalled('course'));
    expect(changes).toBe(1);
    expect(useExperiment.getState().data).toEqual(before);
    expect(useExperiment.getState().data).not.toBe(before);
    end();
  });

  it('take what suits their source where they say nothing', () => {
    setUpExperiment(experimentCalled('bars'));
    expect(useExperiment.getState()).toMatchObject({
      data: { source: 'bars', patchSize: 8, patchCount: 2000, preparation: { whiten: false, scale: false } },
      hiddenSize: 25,
      budget: 100,
      objective: { lambda: 1e-3, rho: 0.125, beta: 1 },
    });
    setUpExperiment(experimentCalled('digitsFew'));
    expect(useExperiment.getState()).toMatchObject({
      data: { source: 'digits', patchSize: 28, patchCount: 2000 },
      hiddenSize: 25,
      objective: { lambda: 3e-3 },
    });
  });

  it('can be left for what there was before, seed and engine included', () => {
    useExperiment.getState().changeObjective({ lambda: 2e-4 });
    useExperiment.getState().changeSeed(7);
    setUpExperiment(experimentCalled('manyUnits'));
    expect(useExperiment.getState().hiddenSize).toBe(100);
    leaveExperiment();
    expect(useExperiment.getState()).toMatchObject({
      hiddenSize: 25,
      seed: 7,
      objective: { lambda: 2e-4 },
    });
    expect(useGuided.getState().current).toBeUndefined();
  });

  it('say what they changed', () => {
    setUpExperiment(experimentCalled('barsDense'));
    const changes = changesText(courseExperiment, useExperiment.getState());
    expect(changes).toContain('β 3 → 0');
    expect(changes).toContain('patches 10,000 → 2,000');
    expect(changes.some((change) => change.startsWith('hidden units'))).toBe(false);
  });

  it('stay within what the settings allow', () => {
    for (const experiment of guidedExperiments) {
      setUpExperiment(experiment);
      const { objective, hiddenSize, budget, data } = useExperiment.getState();
      expect(objective.rho).toBeGreaterThanOrEqual(ranges.rho.min);
      expect(objective.lambda).toBeLessThanOrEqual(ranges.lambda.max);
      expect(hiddenSize).toBeLessThanOrEqual(ranges.hiddenSize.max);
      expect(budget).toBeGreaterThan(0);
      expect(data.patchSize).toBeLessThanOrEqual(ranges.patchSize.max);
    }
  });
});
