import { expect, it } from 'vitest';
import { costAndGradient } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import {
  deviation,
  isTrustworthy,
  knownCase,
  knownCaseDeviation,
} from '../../../../src/worker/tf/knownAnswer.ts';

const reference = () => {
  const { theta, shape, patches, objective } = knownCase();
  return costAndGradient(theta, shape, patches, objective);
};

it('has a unit that is nearly always on and one nearly always off', () => {
  const { rhoHat } = reference();
  expect(rhoHat[0]).toBeGreaterThan(0.99);
  expect(rhoHat[1]).toBeLessThan(0.01);
});

it('trusts the float64 reference itself', () => {
  expect(knownCaseDeviation(reference())).toEqual({ cost: 0, gradient: 0 });
});

it('does not trust a gradient with a sign turned, a cost off by 1e-4, or NaN', () => {
  const { terms, gradient } = reference();
  const turned = gradient.map((value, i) => (i === 0 ? -value : value));
  const biased = { ...terms, total: terms.total * (1 + 1e-4) };
  expect(isTrustworthy(knownCaseDeviation({ terms, gradient: turned }))).toBe(false);
  expect(isTrustworthy(knownCaseDeviation({ terms: biased, gradient }))).toBe(false);
  const unknown = gradient.map(() => Number.NaN);
  expect(isTrustworthy(deviation({ terms, gradient: unknown }, { terms, gradient }))).toBe(false);
});
