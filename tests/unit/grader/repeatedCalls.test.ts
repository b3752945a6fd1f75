import { describe, expect, it } from 'vitest';
import { octaveProgram } from '../../../src/grader/student/octaveProgram.ts';
import { numbers } from '../../../src/grader/student/studentProgram.ts';

const called = (body: string, ...columns: readonly Float64Array[]): readonly Float64Array[] => {
  const program = octaveProgram([{ name: 'f.m', text: `function y = f(x)\n${body}\nend\n` }]);
  return columns.map((column) => {
    const outcome = program.call('f', [numbers(column.length, 1, column)], { outputs: 1 });
    const [value] = outcome.type === 'returned' ? outcome.values : [];
    if (value?.type !== 'numbers') throw new Error('f gave no numbers.');
    return value.re;
  });
};

const ones = () => new Float64Array(500).fill(1);
const twos = () => new Float64Array(500).fill(2);

describe('a program that is called again and again', () => {
  it.each([
    'y = x;',
    'y = x(:);',
    'y = reshape(x, 20, 25);',
    'z = x; y = z * 1;',
    'y = x + 0;',
    'y = double(x);',
  ])('leaves what it returned before as it was: %s', (body) => {
    const [first, second, third] = called(body, ones(), twos(), twos());
    expect(first).toEqual(ones());
    expect(second).toEqual(twos());
    expect(third).toEqual(twos());
  });

  it('finds zeros where it asks for them, whatever the calls before have left', () => {
    const [first, second] = called('y = zeros(500, 1); x(:) = 7; z = x .* 3;', ones(), twos());
    expect(first).toEqual(new Float64Array(500));
    expect(second).toEqual(new Float64Array(500));
  });

  it('never changes what it is given', () => {
    const given = ones();
    called('x(:) = 9; y = x;', given);
    expect(given).toEqual(ones());
  });
});
