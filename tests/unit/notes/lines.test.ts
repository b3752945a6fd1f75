import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { cost, feedForward } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import type { Matrix } from '../../../src/core/matrices/matrix.ts';
import type { MatrixName } from '../../../src/core/matrices/operations.ts';
import {
  smallMatrices,
  smallObjective,
  smallPatchCount,
  smallPatches,
  smallShape,
  smallTheta,
} from '../../../src/core/matrices/smallNetwork.ts';
import {
  b1gradCandidates,
  b2gradCandidates,
  givesBiasGradient,
} from '../../../src/notes/code/biasCandidates.ts';
import { codeLines, type Length, lineIds } from '../../../src/notes/code/lines.ts';
import { chapters } from '../../../src/notes/course.ts';
import { stepwiseGradient } from '../core/autoencoder/stepwiseGradient.ts';

const python = '/usr/bin/python3';
const octave = 'octave-cli';

/** What a program prints. Its status is not looked at: on some machines Octave prints everything and then fails to end. */
const printedBy = (command: string, arguments_: readonly string[]): string =>
  spawnSync(command, arguments_, { encoding: 'utf8' }).stdout ?? '';
const hasOctave = printedBy(octave, ['--eval', 'printf("%d", 42)']) === '42';
const hasNumpy = printedBy(python, ['-c', 'import numpy; print(42)']).trim() === '42';

const all = smallMatrices();
const given = ['x', 'W1', 'W2', 'b1', 'b2'] as const;
const results = ['W1grad', 'W2grad', 'b1grad', 'b2grad'] as const;
const { lambda, rho, beta } = smallObjective;

const rowsOf = ({ rows, columns, values }: Matrix): number[][] =>
  Array.from({ length: rows }, (_, r) => [...values.subarray(r * columns, (r + 1) * columns)]);

/** The cost and the four gradients, row by row, as the lines of one language give them. */
function expectReference(printed: string): void {
  const numbers = printed.trim().split(/\s+/).map(Number);
  const forward = feedForward(smallTheta(), smallShape, smallPatches());
  const arguments_ = [smallTheta(), smallShape, smallPatches(), smallObjective] as const;
  const back = stepwiseGradient(forward, ...arguments_);
  const byColumns = (values: Float64Array, rows: number): number[] => {
    const columns = values.length / rows;
    return Array.from(values, (_, n) => values[Math.floor(n / columns) + (n % columns) * rows]!);
  };
  const { hiddenSize, visibleSize } = smallShape;
  const expected = [
    cost(forward, ...arguments_).total,
    ...byColumns(back.W1grad, hiddenSize),
    ...byColumns(back.W2grad, visibleSize),
    ...back.b1grad,
    ...back.b2grad,
  ];
  expect(numbers).toHaveLength(expected.length);
  numbers.forEach((number, n) => {
    expect(number).toBeCloseTo(expected[n]!, 12);
  });
}

describe('the ten lines of the cost function', () => {
  it.skipIf(!hasOctave)(
    'give the reference’s cost and gradient in Octave (skipped where it is absent)',
    () => {
      const matrix = (name: MatrixName) =>
        rowsOf(all.matrices[name])
          .map((row) => row.join(' '))
          .join('; ');
      const program = [
        'sigmoid = @(z) 1 ./ (1 + exp(-z));',
        ...given.map((name) => `${name} = [${matrix(name)}];`),
        `lambda = ${lambda}; rho = ${rho}; beta = ${beta}; m = ${smallPatchCount};`,
        ...lineIds.map((id) => codeLines[id].matlab),
        `printf('%.17g ', cost, ${results.map((name) => `${name}'`).join(', ')});`,
      ];
      expectReference(printedBy(octave, ['--eval', program.join('\n')]));
    },
  );

  it.skipIf(!hasNumpy)('give the reference’s cost and gradient in NumPy (skipped where it is absent)', () => {
    const program = [
      'import numpy as np',
      'sigmoid = lambda z: 1 / (1 + np.exp(-z))',
      ...given.map((name) => `${name} = np.array(${JSON.stringify(rowsOf(all.matrices[name]))})`),
      `lambda_, rho, beta, m = ${lambda}, ${rho}, ${beta}, ${smallPatchCount}`,
      ...lineIds.map((id) => codeLines[id].numpy),
      `print(*(repr(float(v)) for v in np.concatenate([np.ravel(a) for a in (cost, ${results.join(', ')})])))`,
    ];
    expectReference(printedBy(python, ['-c', program.join('\n')]));
  });

  it('name the shapes that the matrices have', () => {
    const lengths: Readonly<Record<Length, number>> = {
      m: smallPatchCount,
      s1: smallShape.visibleSize,
      s2: smallShape.hiddenSize,
      1: 1,
    };
    for (const { name, rows, columns } of lineIds.flatMap((id) => [
      ...codeLines[id].takes,
      ...codeLines[id].gives,
    ])) {
      const matrix = all.matrices[name as MatrixName];
      expect([name, lengths[rows], lengths[columns]]).toEqual([name, matrix.rows, matrix.columns]);
    }
  });

  it('take only what is given or what an earlier line has made', () => {
    const known = new Set<string>(given);
    for (const id of lineIds) {
      for (const { name } of codeLines[id].takes) expect([...known], `${id} takes ${name}`).toContain(name);
      for (const { name } of codeLines[id].gives) known.add(name);
    }
  });
});

describe('the blanks for the bias gradients', () => {
  it.each([
    ['b1grad', b1gradCandidates, 'blankB1'],
    ['b2grad', b2gradCandidates, 'blankB2'],
  ] as const)('have for %s just one candidate that gives it', (line, candidates, step) => {
    const right = Object.entries(candidates)
      .filter(([, candidate]) => givesBiasGradient(all, line, candidate))
      .map(([name]) => name);
    const blank = chapters.gradients.structure.steps[step];
    expect(blank).toMatchObject({ kind: 'blank', line, right: right[0], options: Object.keys(candidates) });
    expect(right).toHaveLength(1);
  });
});
