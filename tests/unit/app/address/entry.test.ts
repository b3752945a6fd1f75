import { describe, expect, it } from 'vitest';
import { moveTo, type Shown } from '../../../../src/app/address/entry.ts';
import { parseDescription } from '../../../../src/description/parseDescription.ts';
import type { RunDescription } from '../../../../src/description/runDescription.ts';

const shown = (run: Partial<RunDescription> = {}, change: Partial<Shown> = {}): Shown => ({
  address: { screen: 'playground', path: [], run: parseDescription(run).description, view: {} },
  digest: undefined,
  guided: undefined,
  runId: 1,
  trained: false,
  ...change,
});
const withPanel = (panel: 'sparsity' | 'patches'): Shown => {
  const { address, ...rest } = shown();
  return { ...rest, address: { ...address, view: { panel } } };
};
const trained = { trained: true };

describe('what a change makes of the browser’s history', () => {
  it('is nothing when the page tells the same, though the run moves on', () => {
    expect(moveTo(shown(), shown({}, trained), false)).toBe('none');
  });

  it('is a new entry for another source, other pictures, another panel, another screen or an experiment', () => {
    const { address } = shown();
    for (const now of [
      shown({ source: 'bars' }),
      shown({}, { digest: 'a'.repeat(64) }),
      withPanel('sparsity'),
      shown({}, { address: { ...address, screen: 'notes' } }),
      shown({ beta: 0 }, { guided: 'noSparsity' }),
    ]) {
      expect(moveTo(shown(), now, true)).toBe('push');
    }
    expect(moveTo(withPanel('sparsity'), withPanel('patches'), true)).toBe('push');
  });

  it('is the same entry for settings that change the run on show', () => {
    for (const run of [{ lambda: 0.01 }, { beta: 0 }, { iterations: 50 }, { optimiser: 'adam' as const }]) {
      expect(moveTo(shown({}, trained), shown(run, trained), false)).toBe('replace');
    }
  });

  it('is a new entry where another run begins in place of a trained one, once for a slider that is dragged', () => {
    expect(moveTo(shown({}, trained), shown({ seed: 2 }), false)).toBe('push');
    expect(moveTo(shown({}, trained), shown({ seed: 2 }), true)).toBe('replace');
    expect(moveTo(shown(), shown({ hiddenSize: 30 }), false)).toBe('replace');
  });

  it('writes the entry anew when another run with the same settings is on show', () => {
    expect(moveTo(shown(), shown({}, { runId: 2 }), false)).toBe('replace');
  });
});
