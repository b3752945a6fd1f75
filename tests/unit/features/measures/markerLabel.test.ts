import { describe, expect, it } from 'vitest';
import { markerLabel } from '../../../../src/features/measures/markerLabel.ts';

const objective = { lambda: 1e-4, rho: 0.01, beta: 3 };

describe('markerLabel', () => {
  it('names every part of the objective that changed', () => {
    const after = { ...objective, beta: 1, rho: 0.05 };
    expect(markerLabel({ iteration: 5, until: 5, before: objective, after }, String)).toBe(
      'β 3 → 1, ρ 0.01 → 0.05',
    );
  });

  it('names the optimiser', () => {
    const descent = { name: 'gradientDescent', learningRate: 0.5 } as const;
    expect(markerLabel({ iteration: 5, optimiser: descent }, String)).toBe('gradient descent, α 0.5');
    expect(markerLabel({ iteration: 5, optimiser: { name: 'lbfgs', memory: 10 } }, String)).toBe(
      'L-BFGS, memory 10',
    );
    expect(markerLabel({ iteration: 5, optimiser: { name: 'lbfgs', memory: 'auto' } }, String)).toBe(
      'L-BFGS',
    );
  });
});
