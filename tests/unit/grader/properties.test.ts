import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameterCount } from '../../../src/core/autoencoder/parameters.ts';
import { createRandom } from '../../../src/core/random.ts';
import { gradeCost } from '../../../src/grader/grade/gradeCost.ts';
import { referenceOf } from '../../../src/grader/grade/reference.ts';
import { costOf, rightCost } from '../../../src/grader/identify/costSearch.ts';
import { forwardPass } from '../../../src/grader/model/forward.ts';
import type { Network } from '../../../src/grader/network/network.ts';
import { gradingNetworks, onePatchNetwork } from '../../../src/grader/network/networks.ts';
import { octaveProgram } from '../../../src/grader/student/octaveProgram.ts';
import { rightPrograms } from '../../fixtures/exercise/corpus.mjs';
import { assertProperty } from '../assertProperty.ts';

const networks = fc
  .record({
    visibleSize: fc.integer({ min: 2, max: 7 }),
    hiddenSize: fc.integer({ min: 2, max: 7 }),
    count: fc.integer({ min: 2, max: 9 }),
    lambda: fc.double({ min: 0, max: 1, noNaN: true }),
    rho: fc.double({ min: 0.01, max: 0.6, noNaN: true }),
    beta: fc.double({ min: 0, max: 4, noNaN: true }),
    seed: fc.integer(),
  })
  .map(({ visibleSize, hiddenSize, count, lambda, rho, beta, seed }): Network => {
    const random = createRandom(seed);
    const shape = { visibleSize, hiddenSize };
    const draw = (length: number, bound: number): Float64Array =>
      Float64Array.from({ length }, () => (2 * random.next() - 1) * bound);
    return {
      name: 'drawn',
      shape,
      objective: { lambda, rho, beta },
      theta: draw(parameterCount(shape), 2),
      patches: { values: draw(visibleSize * count, 1), count, visibleSize },
    };
  });

const right = rightPrograms().filter(({ name }) =>
  ['vectorised.asItIs', 'odd.asItIs', 'whole.numberByNumber', 'whole.cellLayers'].includes(name),
);

describe('a right program', () => {
  it('is right on any network', () => {
    assertProperty(
      fc.property(networks, fc.constantFrom(...right), (network, program) => {
        expect(gradeCost(octaveProgram(program.files), [network]).status).toBe('right');
      }),
      { numRuns: 25, seed: 1 },
    );
  });
});

describe('the grading networks', () => {
  it('have sizes and numbers of patches that all differ within each network', () => {
    for (const { shape, patches } of gradingNetworks())
      expect(new Set([shape.visibleSize, shape.hiddenSize, patches.count]).size).toBe(3);
  });

  it('cover one patch, λ = 0 and β = 0', () => {
    const objectives = gradingNetworks().map(({ objective }) => objective);
    expect(objectives.some(({ lambda }) => lambda === 0)).toBe(true);
    expect(objectives.some(({ beta }) => beta === 0)).toBe(true);
    expect(onePatchNetwork().patches.count).toBe(1);
  });
});

describe('the model without mistakes', () => {
  it('gives the cost of the reference', () => {
    assertProperty(
      fc.property(networks, (network) => {
        const { re, im } = costOf(forwardPass(network), rightCost);
        expect(re).toBeCloseTo(referenceOf(network).cost, 9);
        expect(im).toBe(0);
      }),
      { numRuns: 50, seed: 1 },
    );
  });
});
