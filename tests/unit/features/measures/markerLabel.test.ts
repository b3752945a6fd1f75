import { describe, expect, it } from 'vitest';
import { markerLabel } from '../../../../src/features/measures/markerLabel.ts';
import type { OptimiserMarker } from '../../../../src/store/run.ts';
import { optimisers } from '../../../../src/words/en/optimisers.ts';

const objective = { lambda: 1e-4, rho: 0.01, beta: 3 };

const changeAt5 = { iteration: 5, until: 5 } as const;
const changed = (before: OptimiserMarker['before'], after: OptimiserMarker['after']): string =>
  markerLabel({ ...changeAt5, subject: 'optimiser', before, after }, optimisers);

describe('markerLabel', () => {
  it('names every part of the objective that changed', () => {
    const after = { ...objective, beta: 1, rho: 0.05 };
    expect(markerLabel({ ...changeAt5, subject: 'objective', before: objective, after }, optimisers)).toBe(
      'β 3 → 1, ρ 0.01 → 0.05',
    );
  });

  it('names another optimiser with all its settings', () => {
    const lbfgs = { name: 'lbfgs', memory: 'auto' } as const;
    const momentum = { name: 'momentum', learningRate: 0.5, momentum: 0.9, batchSize: 200 } as const;
    expect(changed(lbfgs, { name: 'gradientDescent', learningRate: 0.5 })).toBe('Gradient descent, α 0.5');
    expect(changed(lbfgs, momentum)).toBe('Momentum, α 0.5, μ 0.9, batch 200');
    expect(changed(momentum, lbfgs)).toBe('L-BFGS, memory auto');
  });

  it('names of the same optimiser what changed, from what to what', () => {
    const adam = { name: 'adam', learningRate: 0.005, batchSize: 100 } as const;
    const momentum = { name: 'momentum', learningRate: 0.5, momentum: 0.9, batchSize: 200 } as const;
    expect(changed(adam, { ...adam, batchSize: 400 })).toBe('batch 100 → 400');
    expect(changed(adam, { ...adam, learningRate: 0.01, batchSize: 50 })).toBe(
      'α 5e-3 → 0.01, batch 100 → 50',
    );
    expect(changed(momentum, { ...momentum, momentum: 0.5 })).toBe('μ 0.9 → 0.5');
    expect(changed({ name: 'lbfgs', memory: 'auto' }, { name: 'lbfgs', memory: 10 })).toBe(
      'memory auto → 10',
    );
  });

  it('says nothing of a change that was taken back', () => {
    const adam = { name: 'adam', learningRate: 0.005, batchSize: 100 } as const;
    expect(changed(adam, { ...adam })).toBe('');
  });
});
