import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/core/health/finding.ts';
import {
  nothingWatched,
  shownFindings,
  watchFindings,
} from '../../../../src/features/health/steadyFindings.ts';

const collapsed: Finding = { id: 'collapsed', lambda: 1, severity: 'warning' };

/** What is shown after each look, `findings` at each time in milliseconds. */
function shownAt(looks: readonly (readonly [time: number, findings: readonly Finding[]])[]): string[][] {
  let watch = nothingWatched;
  return looks.map(([time, findings]) => {
    watch = watchFindings(watch, findings, time, false);
    return shownFindings(watch).map(({ id }) => id);
  });
}

describe('what is said of a run', () => {
  it('waits until a finding has held for a while', () => {
    expect(
      shownAt([
        [0, [collapsed]],
        [500, [collapsed]],
        [1600, [collapsed]],
      ]),
    ).toEqual([[], [], ['collapsed']]);
  });

  it('does not flicker: a short gap changes nothing, a long one takes it back', () => {
    expect(
      shownAt([
        [0, [collapsed]],
        [1000, [collapsed]],
        [1500, [collapsed]],
        [2000, []],
        [2500, [collapsed]],
        [3000, []],
        [3500, []],
        [4000, []],
      ]),
    ).toEqual([[], [], ['collapsed'], ['collapsed'], ['collapsed'], ['collapsed'], ['collapsed'], []]);
  });

  it('begins to count anew after a stage that came and went', () => {
    expect(
      shownAt([
        [0, [collapsed]],
        [500, []],
        [3000, [collapsed]],
        [3500, [collapsed]],
      ]),
    ).toEqual([[], [], [], []]);
  });

  it('is said at once, and only as it is, when the run rests', () => {
    const resting = watchFindings(nothingWatched, [collapsed], 0, true);
    expect(shownFindings(resting)).toEqual([collapsed]);
    expect(shownFindings(watchFindings(resting, [], 1, true))).toEqual([]);
  });
});
