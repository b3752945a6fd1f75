import { describe, expect, it } from 'vitest';
import { run } from './corpus.ts';

const operands = `
A = reshape(1:6, 2, 3) / 7; u = [0.3; -2]; v = [1; -0; 5];
S = single(A); C = A + 2i; k = 3; r = [1 2 3]; L = A > 0.5; D = eye(2); w = [4; 5];
`;
const outputOf = (lines: string) => run(`${operands}try\n${lines}\ncatch e\ndisp(e.message)\nend`);

describe('a sum with an outer product, which is not formed,', () => {
  it.each([
    ['A', '+', "u * v'"],
    ['A', '-', "u * v'"],
    ['A', '+', "(u * v')"],
    ['A', '+', "u * (v)'"],
    ['A * 2', '-', "u * v'"],
    ['S', '+', "u * v'"],
    ['C', '-', "u * v'"],
    ['A', '+', "C(:, 1) * v'"],
    ['L', '+', "u * v'"],
    ['k', '+', "u * v'"],
    ['A', '+', "k * v'"],
    ['k', '+', "k * k'"],
    ['D', '+', "u * w'"],
    ['A', '+', "D * A'"],
    ['A', '+', "int8(k) * v'"],
    ['v', '+', "u * v'"],
    ['A', '+', "v * u'"],
    ['A', '+', "v * v'"],
    ['A', '+', "r * v'"],
    ['A', '+', "'ab' * v'"],
    ['A', '+', "{1} * v'"],
    ['{A}', '+', "u * v'"],
  ])('gives what the formed product gives: %s %s %s', (left, operator, product) => {
    expect(outputOf(`y = ${left} ${operator} ${product}`)).toEqual(
      outputOf(`p = ${product}; y = ${left} ${operator} p`),
    );
  });

  it('leaves its operands as they were', () => {
    const lines = "B = A; T = A + u * v'; disp(isequal(A, B)), disp(u'), A = A + u * v'; disp(isequal(A, T))";
    expect(outputOf(lines).output).toBe('1\n   0.3000  -2.0000\n1\n');
  });
});
