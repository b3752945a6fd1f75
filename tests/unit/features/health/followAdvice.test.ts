import { beforeEach, describe, expect, it } from 'vitest';
import type { Advice } from '../../../../src/core/health/finding.ts';
import { adviceText } from '../../../../src/features/health/adviceText.ts';
import { followAdvice } from '../../../../src/features/health/followAdvice.ts';
import { courseExperiment, createExperiment } from '../../../../src/store/experiment.ts';

let experiment = createExperiment(courseExperiment);
beforeEach(() => {
  experiment = createExperiment(courseExperiment);
});

describe('the button beside a piece of advice', () => {
  const cases: readonly (readonly [Advice, text: string, read: () => unknown])[] = [
    [{ setting: 'lambda', value: 3e-5 }, 'Set λ to 3e-5', () => experiment.getState().objective.lambda],
    [{ setting: 'rho', value: 0.02 }, 'Set ρ to 0.02', () => experiment.getState().objective.rho],
    [{ setting: 'beta', value: 1 }, 'Set β to 1', () => experiment.getState().objective.beta],
    [{ setting: 'budget', value: 800 }, 'Raise to 800 iterations', () => experiment.getState().budget],
  ];

  it.each(cases)('sets what it says: %o', (advice, text, read) => {
    expect(adviceText(advice)).toBe(text);
    followAdvice(advice, experiment.getState());
    expect(read()).toBe('value' in advice ? advice.value : undefined);
  });

  it('chooses L-BFGS, its memory, a smaller rate, or a step of the preparation', () => {
    const { changeOptimiser, changePreparation } = experiment.getState();
    changeOptimiser({ name: 'gradientDescent', learningRate: 5 });
    followAdvice({ setting: 'learningRate', value: 0.5 }, experiment.getState());
    expect(experiment.getState().optimiser).toEqual({ name: 'gradientDescent', learningRate: 0.5 });
    followAdvice({ setting: 'optimiser', value: 'lbfgs' }, experiment.getState());
    expect(experiment.getState().optimiser).toEqual({ name: 'lbfgs', memory: 'auto' });
    followAdvice({ setting: 'memory', value: 10 }, experiment.getState());
    expect(experiment.getState().optimiser).toEqual({ name: 'lbfgs', memory: 10 });
    changePreparation({ scale: false });
    followAdvice({ setting: 'scale', value: true }, experiment.getState());
    expect(experiment.getState().data.preparation.scale).toBe(true);
  });
});
