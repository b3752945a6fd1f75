import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHealthSource } from '../../../../src/features/health/healthSource.ts';
import type { Run } from '../../../../src/store/run.ts';
import { courseSettings } from '../../../../src/store/settings.ts';
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
});
