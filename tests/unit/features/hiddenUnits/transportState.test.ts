import { describe, expect, it } from 'vitest';
import { nothingToWorkOn, transportState } from '../../../../src/features/hiddenUnits/transportState.ts';

describe('transportState', () => {
  it('trains from a standstill, pauses while training', () => {
    expect(transportState({ started: true, phase: 'ready', iteration: 0, budget: 400 }).action).toBe('train');
    expect(transportState({ started: true, phase: 'paused', iteration: 30, budget: 400 }).action).toBe(
      'train',
    );
    expect(transportState({ started: true, phase: 'training', iteration: 30, budget: 400 }).action).toBe(
      'pause',
    );
  });

  it('continues once the budget is used up, and trains again when the budget is raised', () => {
    expect(transportState({ started: true, phase: 'finished', iteration: 400, budget: 400 }).action).toBe(
      'continue',
    );
    expect(transportState({ started: true, phase: 'finished', iteration: 400, budget: 500 }).action).toBe(
      'train',
    );
  });

  it('trains on, without a larger budget, when the optimiser stopped before it', () => {
    expect(transportState({ started: true, phase: 'finished', iteration: 250, budget: 400 }).action).toBe(
      'train',
    );
  });

  it.each([
    ['preparing', 'preparing'],
    ['cancelled', 'cancelled'],
    ['failed', 'neverStarted'],
  ] as const)('starts nothing while the run is %s, and gives the reason', (phase, reason) => {
    const { blocked } = transportState({ phase, started: false, iteration: 5, budget: 400 });
    expect(blocked).toEqual({ main: reason, step: reason, reset: reason });
  });

  it('lets a run that failed on its way train, step and be reset', () => {
    const { action, blocked } = transportState({ phase: 'failed', started: true, iteration: 5, budget: 400 });
    expect(action).toBe('train');
    expect(blocked).toEqual({ main: undefined, step: undefined, reset: undefined });
  });

  it('has nothing to reset at iteration 0', () => {
    expect(transportState({ started: true, phase: 'ready', iteration: 0, budget: 400 }).blocked.reset).toBe(
      'atStart',
    );
    expect(
      transportState({ started: true, phase: 'paused', iteration: 1, budget: 400 }).blocked.reset,
    ).toBeUndefined();
  });

  it('cannot go beyond the largest budget there is, but can still pause', () => {
    const end = { started: true, iteration: 20_000, budget: 20_000 };
    expect(transportState({ phase: 'finished', ...end }).blocked.main).toBe('mostIterations');
    expect(transportState({ phase: 'training', ...end }).blocked.main).toBeUndefined();
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
