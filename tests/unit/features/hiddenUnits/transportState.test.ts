import { describe, expect, it } from 'vitest';
import { transportState } from '../../../../src/features/hiddenUnits/transportState.ts';

describe('transportState', () => {
  it('trains from a standstill, pauses while training', () => {
    expect(transportState({ phase: 'ready', iteration: 0, budget: 400 }).action).toBe('train');
    expect(transportState({ phase: 'paused', iteration: 30, budget: 400 }).action).toBe('train');
    expect(transportState({ phase: 'training', iteration: 30, budget: 400 }).action).toBe('pause');
  });

  it('continues once the budget is used up, and trains again when the budget is raised', () => {
    expect(transportState({ phase: 'finished', iteration: 400, budget: 400 }).action).toBe('continue');
    expect(transportState({ phase: 'finished', iteration: 400, budget: 500 }).action).toBe('train');
  });

  it('trains on, without a larger budget, when the optimiser stopped before it', () => {
    expect(transportState({ phase: 'finished', iteration: 250, budget: 400 }).action).toBe('train');
  });

  it('says why nothing can be started while data are prepared or after a failure', () => {
    for (const phase of ['preparing', 'failed'] as const) {
      const { blocked } = transportState({ phase, iteration: 5, budget: 400 });
      expect(blocked.main).toMatch(/\.$/);
      expect(blocked.step).toMatch(/\.$/);
      expect(blocked.newWeights).toBeUndefined();
    }
  });

  it('has nothing to reset at iteration 0', () => {
    expect(transportState({ phase: 'ready', iteration: 0, budget: 400 }).blocked.reset).toMatch(
      /iteration 0/,
    );
    expect(transportState({ phase: 'paused', iteration: 1, budget: 400 }).blocked.reset).toBeUndefined();
  });

  it('cannot go beyond the largest budget there is, but can still pause', () => {
    const end = { iteration: 20_000, budget: 20_000 };
    expect(transportState({ phase: 'finished', ...end }).blocked.main).toMatch(/20,000/);
    expect(transportState({ phase: 'training', ...end }).blocked.main).toBeUndefined();
  });
});
