import { beforeEach, describe, expect, it } from 'vitest';
import type { Advice } from '../../../../src/core/health/finding.ts';
import { adviceText, followAdvice } from '../../../../src/features/health/followAdvice.ts';
import { courseSettings, createSettings } from '../../../../src/store/settings.ts';
import { health } from '../../../../src/words/en/health.ts';

let settings = createSettings(courseSettings);
beforeEach(() => {
  settings = createSettings(courseSettings);
});

describe('the button beside a piece of advice', () => {
  const cases: readonly (readonly [Advice, text: string, read: () => unknown])[] = [
    [{ setting: 'lambda', value: 3e-5 }, 'Set λ to 3e-5', () => settings.getState().objective.lambda],
    [{ setting: 'rho', value: 0.02 }, 'Set ρ to 0.02', () => settings.getState().objective.rho],
    [{ setting: 'beta', value: 1 }, 'Set β to 1', () => settings.getState().objective.beta],
    [{ setting: 'budget', value: 800 }, 'Raise to 800 iterations', () => settings.getState().budget],
  ];

  it.each(cases)('sets what it says: %o', (advice, text, read) => {
    expect(adviceText(advice, health.advice)).toBe(text);
    followAdvice(advice, settings.getState());
    expect(read()).toBe('value' in advice ? advice.value : undefined);
  });

  it('chooses L-BFGS, its memory, a smaller rate, or a step of the preparation', () => {
    const { changeOptimiser, changePreparation } = settings.getState();
    changeOptimiser({ name: 'gradientDescent', learningRate: 5 });
    followAdvice({ setting: 'learningRate', value: 0.5 }, settings.getState());
    expect(settings.getState().optimiser).toEqual({ name: 'gradientDescent', learningRate: 0.5 });
    followAdvice({ setting: 'optimiser', value: 'lbfgs' }, settings.getState());
    expect(settings.getState().optimiser).toEqual({ name: 'lbfgs', memory: 'auto' });
    followAdvice({ setting: 'memory', value: 10 }, settings.getState());
    expect(settings.getState().optimiser).toEqual({ name: 'lbfgs', memory: 10 });
    changePreparation({ scale: false });
    followAdvice({ setting: 'scale', value: true }, settings.getState());
    expect(settings.getState().data.preparation.scale).toBe(true);
  });
});
