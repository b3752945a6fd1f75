import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/core/health/finding.ts';
import { health as english } from '../../../src/words/en/health.ts';
import { say } from '../../../src/words/sayings.ts';
import { health as chinese } from '../../../src/words/zh/health.ts';

const observations: readonly (readonly [Observation, values: readonly string[]])[] = [
  [{ id: 'notANumber', learningRate: undefined }, []],
  [{ id: 'notANumber', learningRate: 12.34 }, ['12']],
  [{ id: 'diverging', lowest: 0.4465, iteration: 1234, learningRate: undefined }, ['0.45', '1,234']],
  [{ id: 'diverging', lowest: 0.4465, iteration: 70, learningRate: 3 }, ['0.45', '70', '3']],
  [{ id: 'jumping', learningRate: 10 }, ['10']],
  [{ id: 'dataOutside', lowest: -1, highest: 1 }, ['-1', '1']],
  [{ id: 'collapsed', lambda: 1e-3 }, ['λ = 1e-3']],
  [{ id: 'collapsed', lambda: undefined }, []],
  [{ id: 'partlyCollapsed', blank: 7, units: 25 }, ['7', '25']],
  [{ id: 'lambdaTooLarge', lambda: 1e-3, rho: 0.01, limit: 2.4e-4 }, ['1e-3', '0.01', '2.4e-4']],
  [{ id: 'lambdaTooLarge', lambda: 1.25e-3, rho: 0.125, limit: 2.4e-4 }, ['1.25e-3', '0.125', '2.4e-4']],
  [{ id: 'allOff', rho: undefined }, []],
  [{ id: 'allOff', rho: 1e-3 }, ['1e-3']],
  [{ id: 'allOn', rho: undefined }, []],
  [{ id: 'allOn', rho: 0.95 }, ['0.95']],
  [{ id: 'noSparsity', rho: undefined }, ['β']],
  [{ id: 'noSparsity', rho: 0.3 }, ['0.3']],
  [{ id: 'weakSparsity', times: 2, rho: 0.01, beta: 0.1 }, ['0.01', '0.1']],
  [{ id: 'meanPatch', expected: true }, []],
  [{ id: 'meanPatch', expected: false }, []],
  [{ id: 'featuresMissing', found: 0, all: 16 }, ['16']],
  [{ id: 'featuresMissing', found: 3, all: 16 }, ['3', '16']],
  [{ id: 'lambdaTooSmall', lambda: 1e-6 }, ['λ = 1e-6']],
  [{ id: 'lambdaTooSmall', lambda: 0 }, ['λ = 0']],
  [{ id: 'changed', subject: 'objective', forgets: true }, ['L-BFGS']],
  [{ id: 'changed', subject: 'objective', forgets: false }, []],
  [{ id: 'changed', subject: 'optimiser', forgets: true }, ['L-BFGS']],
  [{ id: 'changed', subject: 'optimiser', forgets: false }, []],
  [{ id: 'plateau', converged: true, iterations: 900 }, ['900']],
  [{ id: 'plateau', converged: false, iterations: 1500 }, ['1,500']],
  [{ id: 'stillFalling', fall: 0.034, iterations: 100 }, ['3.4%', '100']],
  [{ id: 'noiseFloor', iteration: 2000, singlePrecision: true }, ['2,000', 'float32', 'float64']],
  [{ id: 'noiseFloor', iteration: 2000, singlePrecision: false }, ['2,000']],
  [{ id: 'lineSearchFailed' }, []],
];

describe.each([
  ['English', english, /^[A-Z0-9βλρ].*\.$/],
  ['Chinese', chinese, /^[^A-Za-z].*。$/],
])('the remarks about a run in %s', (_, words, sentence) => {
  it.each(observations)('say %o in sentences with its values', (observation, values) => {
    const said = say(words.findings, observation);
    expect(said).toMatch(sentence);
    for (const value of values) expect(said).toContain(value);
  });

  it('differ for every observation', () => {
    const said = observations.map(([observation]) => say(words.findings, observation));
    expect(new Set(said).size).toBe(observations.length);
  });
});
