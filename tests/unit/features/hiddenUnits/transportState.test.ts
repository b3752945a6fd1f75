import { describe, expect, it } from 'vitest';
import type { StopReason } from '../../../../src/core/optimise/optimiser.ts';
import {
  furtherIterations,
  nothingToWorkOn,
  transportState,
} from '../../../../src/features/hiddenUnits/transportState.ts';

/** @param run stopped by nothing unless it says so */
const stateAt = (
  run: Omit<Parameters<typeof transportState>[0], 'stopReason'> & { readonly stopReason?: StopReason },
) => transportState({ stopReason: undefined, ...run });

describe('transportState', () => {
  it('trains from a standstill, pauses while training', () => {
    expect(stateAt({ started: true, phase: 'ready', iteration: 0, budget: 400 }).action).toBe('train');
    expect(stateAt({ started: true, phase: 'paused', iteration: 30, budget: 400 }).action).toBe('train');
    expect(stateAt({ started: true, phase: 'training', iteration: 30, budget: 400 }).action).toBe('pause');
  });

  it('continues once the budget is used up, and trains again when the budget is raised', () => {
    expect(stateAt({ started: true, phase: 'finished', iteration: 400, budget: 400 }).action).toBe(
      'continue',
    );
    expect(stateAt({ started: true, phase: 'finished', iteration: 400, budget: 500 }).action).toBe('train');
  });

  it.each([
    ['preparing', 'preparing'],
    ['cancelled', 'cancelled'],
    ['failed', 'neverStarted'],
  ] as const)('starts nothing while the run is %s, and gives the reason', (phase, reason) => {
    const { blocked } = stateAt({ phase, started: false, iteration: 5, budget: 400 });
    expect(blocked).toEqual({ main: reason, step: reason, reset: reason });
  });

  it('lets a run that failed on its way train, step and be reset', () => {
    const { action, blocked } = stateAt({ phase: 'failed', started: true, iteration: 5, budget: 400 });
    expect(action).toBe('train');
    expect(blocked).toEqual({ main: undefined, step: undefined, reset: undefined });
  });

  it('has nothing to reset at iteration 0', () => {
    expect(stateAt({ started: true, phase: 'ready', iteration: 0, budget: 400 }).blocked.reset).toBe(
      'atStart',
    );
    expect(
      stateAt({ started: true, phase: 'paused', iteration: 1, budget: 400 }).blocked.reset,
    ).toBeUndefined();
  });

  it.each(['gradientTolerance', 'progressTolerance', 'noiseFloor', 'lineSearchFailed'] as const)(
    'offers no training that would do nothing, after %s',
    (stopReason) => {
      const converged = { started: true, phase: 'finished', iteration: 250, budget: 400 } as const;
      expect(stateAt({ ...converged, stopReason }).blocked).toEqual({
        main: 'optimiserStopped',
        step: 'optimiserStopped',
        reset: undefined,
      });
      expect(stateAt({ ...converged, stopReason: 'budget' }).blocked.main).toBeUndefined();
    },
  );

  it('cannot go beyond the largest budget there is, but can still pause', () => {
    const end = { started: true, iteration: 20_000, budget: 20_000 };
    expect(stateAt({ phase: 'finished', ...end }).blocked.main).toBe('mostIterations');
    expect(stateAt({ phase: 'training', ...end }).blocked.main).toBeUndefined();
  });
});

describe('furtherIterations', () => {
  it('is what the budget leaves, or the course’s budget once more, or what there is room for', () => {
    expect(furtherIterations(30, 100)).toBe(70);
    expect(furtherIterations(100, 100)).toBe(400);
    expect(furtherIterations(19_900, 19_900)).toBe(100);
  });
});

describe('nothingToWorkOn', () => {
  it('is a reason until the run stands at its first weights, also while an older run is still on show', () => {
    expect(nothingToWorkOn({ phase: 'preparing', started: false })).toBe('preparing');
    expect(nothingToWorkOn({ phase: 'failed', started: false })).toBe('neverStarted');
    for (const phase of ['ready', 'training', 'paused', 'finished', 'failed'] as const) {
      expect(nothingToWorkOn({ phase, started: true })).toBeUndefined();
    }
  });
});
