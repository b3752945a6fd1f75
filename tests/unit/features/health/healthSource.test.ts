import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHealthSource } from '../../../../src/features/health/healthSource.ts';
import { guidedExperiments } from '../../../../src/presets/experiments.ts';
import { suitedSettings } from '../../../../src/presets/suitedSettings.ts';
import type { Run } from '../../../../src/store/run.ts';
import { courseSettings, inSetup } from '../../../../src/store/settings.ts';
import { createStores } from '../../../../src/store/stores.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const terms = { total: 0.45, reconstructionError: 0.35, weightDecay: 0.09, sparsityPenalty: 0.01 };

/** A run that stopped by itself after so many iterations. */
const stoppedAt = (iteration: number, stopReason: Run['stopReason']): Partial<Run> => ({
  runId: 1,
  started: true,
  phase: 'finished',
  stopReason,
  iteration,
  settings: courseSettings,
  shape: { visibleSize: 64, hiddenSize: 25 },
  rhoHat: new Float64Array(25).fill(0.01),
  costs: Array.from({ length: iteration + 1 }, (_, n) => ({ ...terms, iteration: n, total: 1 / (n + 1) })),
});

describe('what is said about the run on show', () => {
  it('names the iteration on show, also when the run stopped for the same reason further on', async () => {
    const stores = createStores();
    const source = createHealthSource({ ...stores, ask: () => new Promise(() => undefined) });
    const heard = vi.fn();
    const end = source.subscribe(heard);
    for (const iteration of [300, 305]) {
      stores.run.setState(stoppedAt(iteration, 'noiseFloor'));
      await vi.runAllTimersAsync();
      expect(source.read()).toMatchObject([{ id: 'noiseFloor', iteration }]);
    }
    expect(heard).toHaveBeenCalledTimes(2);
    end();
  });

  it('advises against no setting that is the point of the experiment on show, until that is left', async () => {
    for (const experiment of guidedExperiments) {
      const stores = createStores();
      const { lambda, rho, beta } = experiment.setup.objective ?? {};
      const source = createHealthSource({ ...stores, ask: () => new Promise(() => undefined) });
      const end = source.subscribe(() => undefined);
      const settings = inSetup(experiment.setup, courseSettings);
      stores.guided.setState({ current: { experiment, before: courseSettings } });
      stores.run.setState({ ...stoppedAt(400, 'budget'), settings });
      await vi.runAllTimersAsync();
      const suited = suitedSettings[experiment.setup.source].objective;
      for (const { advice } of source.read()) {
        if (lambda !== suited.lambda) expect(advice?.setting, experiment.id).not.toBe('lambda');
        if (rho !== suited.rho) expect(advice?.setting, experiment.id).not.toBe('rho');
        if (beta !== suited.beta) expect(advice?.setting, experiment.id).not.toBe('beta');
      }
      stores.guided.setState({ current: undefined });
      await vi.runAllTimersAsync();
      if (beta === 0) expect(source.read()).toMatchObject([{ advice: { setting: 'beta' } }]);
      end();
    }
  });
});
