import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameterCount, splitParameters } from '../../../../src/core/autoencoder/parameters.ts';
import { cost, feedForward } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { computeMatrices, type Matrices } from '../../../../src/core/matrices/computeMatrices.ts';
import { createMatrix, entryAt } from '../../../../src/core/matrices/matrix.ts';
import { computedNames, type MatrixName } from '../../../../src/core/matrices/operations.ts';
import { provenanceOf, recompute } from '../../../../src/core/matrices/provenance.ts';
import {
  smallMatrices,
  smallObjective,
  smallPatches,
  smallShape,
  smallTheta,
} from '../../../../src/core/matrices/smallNetwork.ts';
import { assertProperty } from '../../assertProperty.ts';
import { stepwiseGradient } from '../autoencoder/stepwiseGradient.ts';

interface Problem {
  readonly shape: { readonly visibleSize: number; readonly hiddenSize: number };
  readonly theta: Float64Array;
  readonly patches: { readonly values: Float64Array; readonly count: number; readonly visibleSize: number };
  readonly objective: { readonly lambda: number; readonly rho: number; readonly beta: number };
}

const problems: fc.Arbitrary<Problem> = fc
  .record({
    visibleSize: fc.integer({ min: 1, max: 6 }),
    hiddenSize: fc.integer({ min: 1, max: 5 }),
    count: fc.integer({ min: 1, max: 7 }),
    lambda: fc.double({ min: 0, max: 1, noNaN: true }),
    rho: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    beta: fc.double({ min: 0, max: 5, noNaN: true }),
  })
  .chain(({ visibleSize, hiddenSize, count, ...objective }) => {
    const shape = { visibleSize, hiddenSize };
    const numbers = (length: number, min: number, max: number) =>
      fc.array(fc.double({ min, max, noNaN: true }), { minLength: length, maxLength: length });
    return fc.record({
      shape: fc.constant(shape),
      theta: numbers(parameterCount(shape), -2, 2).map((values) => Float64Array.from(values)),
      patches: numbers(count * visibleSize, 0, 1).map((values) => ({
        values: Float64Array.from(values),
        count,
        visibleSize,
      })),
      objective: fc.constant(objective),
    });
  });

const matricesOf = ({ theta, shape, patches, objective }: Problem): Matrices =>
  computeMatrices(theta, shape, patches, objective);

/** Entries of a matrix that is stored one patch a row, or column by column, in the matrix's own order. */
function expectClose(
  all: Matrices,
  name: MatrixName,
  expected: (row: number, column: number) => number,
): void {
  const { rows, columns, values } = all.matrices[name];
  const wanted = createMatrix(rows, columns, expected).values;
  const scale = Math.max(1, ...wanted.map(Math.abs));
  values.forEach((value, n) => {
    expect(Math.abs(value - wanted[n]!), `${name} ${n}`).toBeLessThanOrEqual(1e-12 * scale);
  });
}

function expectReference(problem: Problem): void {
  const { theta, shape, patches, objective } = problem;
  const all = matricesOf(problem);
  const forward = feedForward(theta, shape, patches);
  const terms = cost(forward, theta, shape, patches, objective);
  const back = stepwiseGradient(forward, theta, shape, patches, objective);
  const { hiddenSize: s2, visibleSize: s1 } = shape;
  for (const name of ['z2', 'a2'] as const) expectClose(all, name, (r, c) => forward[name][c * s2 + r]!);
  for (const name of ['z3', 'a3'] as const) expectClose(all, name, (r, c) => forward[name][c * s1 + r]!);
  expectClose(all, 'rhoHat', (r) => forward.rhoHat[r]!);
  expectClose(all, 'delta3', (r, c) => back.delta3[c * s1 + r]!);
  expectClose(all, 'delta2', (r, c) => back.delta2[c * s2 + r]!);
  expectClose(all, 'W1grad', (r, c) => back.W1grad[r + c * s2]!);
  expectClose(all, 'W2grad', (r, c) => back.W2grad[r + c * s1]!);
  expectClose(all, 'b1grad', (r) => back.b1grad[r]!);
  expectClose(all, 'b2grad', (r) => back.b2grad[r]!);
  const { W1, W2 } = splitParameters(theta, shape);
  expectClose(
    all,
    'DeltaW1',
    (r, c) => patches.count * (back.W1grad[r + c * s2]! - objective.lambda * W1[r + c * s2]!),
  );
  expectClose(
    all,
    'DeltaW2',
    (r, c) => patches.count * (back.W2grad[r + c * s1]! - objective.lambda * W2[r + c * s1]!),
  );
  expectClose(all, 'reconstructionError', () => terms.reconstructionError);
  expectClose(all, 'weightDecay', () => terms.weightDecay);
  expectClose(all, 'sparsityPenalty', () => terms.sparsityPenalty);
  expectClose(all, 'cost', () => terms.total);
}

const smallProblem: Problem = {
  shape: smallShape,
  theta: smallTheta(),
  patches: { ...smallPatches(), values: Float64Array.from(smallPatches().values) },
  objective: smallObjective,
};

describe('the matrices of the cost function', () => {
  it('are those of the float64 reference, for the small network of the text', () => {
    expectReference(smallProblem);
  });

  it('are those of the float64 reference for networks of any shape', () => {
    assertProperty(fc.property(problems, expectReference), { numRuns: 60 });
  });

  it('have the shapes of the course, one patch a column', () => {
    const { matrices } = smallMatrices();
    const shapeOf = (name: MatrixName): number[] => [matrices[name].rows, matrices[name].columns];
    expect(shapeOf('x')).toEqual([9, 6]);
    expect(shapeOf('a2')).toEqual([4, 6]);
    expect(shapeOf('delta3')).toEqual([9, 6]);
    expect(shapeOf('W1grad')).toEqual([4, 9]);
    expect(shapeOf('b2grad')).toEqual([9, 1]);
    expect(shapeOf('cost')).toEqual([1, 1]);
  });

  it('can be had of the first patches only', () => {
    const { matrices } = smallMatrices(1);
    expect(matrices.x.columns).toBe(1);
    expect(entryAt(matrices.DeltaW1, 2, 3)).toBe(entryAt(matrices.delta2, 2, 0) * entryAt(matrices.x, 3, 0));
  });
});

describe('where a number comes from', () => {
  it('is told so that every number can be computed again from its sources, to the last bit', () => {
    assertProperty(
      fc.property(problems, (problem) => {
        const all = matricesOf(problem);
        for (const name of computedNames) {
          const { rows, columns, values } = all.matrices[name];
          for (let n = 0; n < rows * columns; n++) {
            const origin = provenanceOf(all, name, Math.floor(n / columns), n % columns);
            expect(recompute(all, origin), `${name} ${n}`).toBe(values[n]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('names the row and the column of a matrix product, transposed factors included', () => {
    const all = smallMatrices();
    const { terms } = provenanceOf(all, 'W2Tdelta3', 1, 2);
    expect(terms).toHaveLength(9);
    expect(terms[3]).toEqual([
      { matrix: 'W2', row: 3, column: 1 },
      { matrix: 'delta3', row: 3, column: 2 },
    ]);
    expect(provenanceOf(all, 'DeltaW1', 2, 8).terms[5]).toEqual([
      { matrix: 'delta2', row: 2, column: 5 },
      { matrix: 'x', row: 8, column: 5 },
    ]);
  });

  it('names the column that is added to every column, the row of a mean, and all weights of the decay', () => {
    const all = smallMatrices();
    expect(provenanceOf(all, 'z2', 3, 5).terms).toEqual([
      [{ matrix: 'W1x', row: 3, column: 5 }],
      [{ matrix: 'b1', row: 3, column: 0 }],
    ]);
    expect(provenanceOf(all, 'rhoHat', 1, 0).terms.map(([cell]) => [cell?.row, cell?.column])).toEqual(
      [0, 1, 2, 3, 4, 5].map((column) => [1, column]),
    );
    expect(provenanceOf(all, 'weightDecay', 0, 0).terms).toHaveLength(72);
  });

  it('refuses a place that the matrix does not have', () => {
    expect(() => provenanceOf(smallMatrices(), 'a2', 4, 0)).toThrow(
      'A 4 × 6 matrix has no entry at row 4, column 0.',
    );
  });
});
