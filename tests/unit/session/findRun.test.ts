import { describe, expect, it } from 'vitest';
import { suitedRun } from '../../../src/description/suited.ts';
import type { RunSettings } from '../../../src/protocol/settings.ts';
import { changedSettings, findRun } from '../../../src/session/findRun.ts';
import { noRun } from '../../../src/store/run.ts';
import type { Snapshot } from '../../../src/store/shelf.ts';

const snapshot = (settings: RunSettings, runId: number): Snapshot => ({
  settings,
  guided: undefined,
  run: { ...noRun, runId },
});
const scenes = suitedRun('scenes');
const bars = suitedRun('bars');
const current = { settings: scenes, runId: 5 };
const noSparsity = { ...scenes, objective: { ...scenes.objective, beta: 0 } };

describe('finding a run again', () => {
  it('takes the one on show when it begins in the same way', () => {
    const runs = { current, former: undefined, kept: [] };
    expect(findRun(noSparsity, undefined, runs)).toEqual({ place: 'current' });
  });

  it('takes the one that was left while another is prepared', () => {
    const runs = { current: { settings: bars, runId: 6 }, former: snapshot(scenes, 5), kept: [] };
    expect(findRun(scenes, 5, runs)).toEqual({ place: 'former' });
  });

  it('takes one that is kept: that with the number, else the last', () => {
    const kept = [snapshot(bars, 4), snapshot(bars, 3), snapshot(suitedRun('bars', 2), 2)];
    const runs = { current, former: undefined, kept };
    expect(findRun(bars, 3, runs)).toEqual({ place: 'kept', snapshot: kept[1] });
    expect(findRun(bars, 99, runs)).toEqual({ place: 'kept', snapshot: kept[0] });
  });

  it('tells two runs apart that begin in the same way, by their numbers', () => {
    const kept = [snapshot(scenes, 4)];
    const runs = { current: { settings: noSparsity, runId: 5 }, former: undefined, kept };
    expect(findRun(scenes, 4, runs)).toEqual({ place: 'kept', snapshot: kept[0] });
  });

  it('does not trust a number whose run begins otherwise', () => {
    const runs = { current, former: undefined, kept: [snapshot(bars, 4)] };
    expect(findRun(suitedRun('digits'), 4, runs)).toEqual({ place: 'nowhere' });
  });
});

describe('the settings that change', () => {
  it('are those that differ, whatever the order of their fields', () => {
    const { lambda, rho, beta } = scenes.objective;
    const same = { ...scenes, objective: { beta, rho, lambda } };
    expect(changedSettings(same, scenes)).toEqual({});
    expect(changedSettings(noSparsity, scenes)).toEqual({ objective: noSparsity.objective });
    expect(changedSettings({ ...scenes, seed: 2, budget: 9 }, scenes)).toEqual({ seed: 2, budget: 9 });
  });
});
