import { describe, expect, it } from 'vitest';
import type { CostGrade } from '../../../src/grader/findings.ts';
import { gradeCost } from '../../../src/grader/grade/gradeCost.ts';
import { steps } from '../../../src/grader/mistakeNames.ts';
import { octaveProgram } from '../../../src/grader/student/octaveProgram.ts';
import { remarkSentence, sentenceOf } from '../../../src/grader/words/findingWords.ts';
import { rightPrograms } from '../../fixtures/exercise/corpus.mjs';

const wording = (name: string): string =>
  rightPrograms().find((program) => program.name === `${name}.asItIs`)!.files[0]!.text;

const vectorised = wording('vectorised');

const gradeOf = (text: string, helpers: { name: string; text: string }[] = []): CostGrade =>
  gradeCost(octaveProgram([{ name: 'sparseAutoencoderCost.m', text }, ...helpers]));

const statuses = ({ steps: grades }: CostGrade): string[] => grades.map(({ status }) => status);

const start =
  'function [cost, grad] = sparseAutoencoderCost(theta, visibleSize, hiddenSize, lambda, sparsityParam, beta, data)\n';
const starter = `${start}cost = 0;\ngrad = zeros(size(theta));\n`;

describe('the grade of code that is not finished', () => {
  it('has no step yet for the empty function', () => {
    const grade = gradeOf(starter);
    expect(grade.status).toBe('wrong');
    expect(statuses(grade)).toEqual(steps.map(() => 'notYet'));
    expect(grade.findings).toEqual([{ kind: 'notYet', step: 'feedForward', place: undefined }]);
  });

  it('has the first step right when the forward pass stands, and names the next one', () => {
    const forward = vectorised.slice(0, vectorised.indexOf('% cost')).replace(/^function.*\n/, '');
    const grade = gradeOf(
      `${starter}${forward.replaceAll('sigmoid(z', '1 ./ (1 + exp(-z').replaceAll(/(z[23])\);/g, '$1));')}end\n`,
    );
    expect(statuses(grade)).toEqual(['right', ...steps.slice(1).map(() => 'notYet')]);
    expect(grade.findings).toMatchObject([{ kind: 'notYet', step: 'squaredError' }]);
  });

  it('judges the cost while the gradient is still zero', () => {
    const grade = gradeOf(vectorised.replace(/grad = \[.*\];/, 'grad = zeros(size(theta));'));
    expect(statuses(grade).slice(0, 4)).toEqual(['right', 'right', 'right', 'right']);
    expect(grade.findings.every(({ kind }) => kind === 'notYet')).toBe(true);
  });

  it('calls no step of the gradient right of which nothing is written', () => {
    const lines = vectorised.split('\n');
    const withoutGradient = lines
      .filter((line) => !/^\s*(delta[23]|W[12]grad|b[12]grad) =/.test(line))
      .join('\n');
    const grade = gradeOf(withoutGradient.replace(/grad = \[.*\];/, 'grad = zeros(size(theta));'));
    expect(statuses(grade)).toEqual(steps.map((_, place) => (place < 4 ? 'right' : 'notYet')));
  });
});

describe('the grade of a gradient that is too long', () => {
  it.each(['delta2', 'delta3'])(
    'names the bias gradient that was summed over the units where it is that of %s alone',
    (delta) => {
      const grade = gradeOf(vectorised.replace(`sum(${delta}, 2)`, `sum(${delta})`));
      expect(grade.findings).toMatchObject([{ kind: 'form', mistake: 'biasGradientsOverUnits' }]);
    },
  );
});

describe('the grade of a mistake that nobody knows', () => {
  const strange = gradeOf(vectorised.replace('.* a2 .* (1 - a2)', '.* a2 .* (1 - a2 .^ 3)'));

  it('says where the values part, and names nothing', () => {
    expect(strange.findings).toMatchObject([{ kind: 'unexplained', step: 'delta2', quantity: 'delta2' }]);
    expect(strange.findings[0]?.place?.line).toBe(28);
    expect(sentenceOf(strange.findings[0]!)).toContain('No known mistake explains them');
  });

  it('leaves the steps before it right and shows the expected values', () => {
    expect(statuses(strange).slice(0, 6)).toEqual(['right', 'right', 'right', 'right', 'right', 'wrong']);
    expect(strange.steps[5]?.expected).toMatchObject({ rows: 5, columns: 12 });
  });
});

describe('what the grade shows of a step', () => {
  it('is the student’s values beside the expected ones', () => {
    const { steps: grades } = gradeOf(vectorised.replace('-(data - a3)', '(data - a3)'));
    const delta3 = grades[4]!;
    expect(delta3).toMatchObject({ step: 'delta3', status: 'wrong', quantity: 'delta3' });
    expect(delta3.student?.values[7]).toBeCloseTo(-delta3.expected!.values[7]!, 12);
  });
});

describe('remarks', () => {
  it('say that the gradient check passes although the cost is wrong', () => {
    const both = vectorised
      .replace('sum(W2(:) .^ 2))', 'sum(W2(:) .^ 2) + sum(b1 .^ 2) + sum(b2 .^ 2))')
      .replace('sum(delta2, 2) / m', 'sum(delta2, 2) / m + lambda * b1')
      .replace('sum(delta3, 2) / m', 'sum(delta3, 2) / m + lambda * b2');
    expect(gradeOf(both).remarks.map(({ kind }) => kind)).toContain('checkPassesButWrong');
  });

  it('say that it fails although the gradient is right', () => {
    const { remarks } = gradeOf(vectorised.replace('/ (2 * m)', '/ m'));
    expect(remarks.map((remark) => remarkSentence(remark)).join()).toContain('it is the cost that is wrong');
  });

  it('point out a sum without its dimension, and accept the code', () => {
    const grade = gradeOf(vectorised.replace('sum(a2, 2) / m', "mean(a2')'"));
    expect(grade.status).toBe('right');
    expect(grade.remarks).toContainEqual({ kind: 'onePatch' });
  });

  it('pass on what the interpreter noticed', () => {
    const { remarks } = gradeOf(
      vectorised.replace(
        '(-sparsityParam ./ rhoHat + (1 - sparsityParam) ./ (1 - rhoHat))',
        "(-sparsityParam / rhoHat + (1 - sparsityParam) / (1 - rhoHat))'",
      ),
    );
    expect(remarks).toContainEqual(
      expect.objectContaining({
        note: expect.objectContaining({ kind: 'least-squares division', line: 27 }),
      }),
    );
  });
});

describe('the grade of code that fails', () => {
  it('gives the shapes and the change that would fit', () => {
    const { status, findings } = gradeOf(vectorised.replace("W2' * delta3", 'W2 * delta3'));
    expect(status).toBe('error');
    expect(findings[0]).toMatchObject({ mistake: 'transposeMissing', place: { line: 28 } });
    expect(sentenceOf(findings[0]!)).toContain('W2 is 9×5, delta3 is 9×12.');
  });

  it('keeps the steps that were reached', () => {
    const grade = gradeOf(vectorised.replace("W2' * delta3", 'W2 * delta3'));
    expect(statuses(grade).slice(0, 5)).toEqual(['right', 'right', 'right', 'right', 'right']);
  });

  it('names a called function that is nowhere', () => {
    const { findings } = gradeOf(vectorised.replace('a2 = sigmoid(z2)', 'a2 = squash(z2)'));
    expect(findings[0]).toMatchObject({ mistake: 'undefinedFunction', failure: { name: 'squash' } });
  });

  it('uses helper files', () => {
    const squash = { name: 'squash.m', text: 'function y = squash(x)\ny = 1 ./ (1 + exp(-x));\n' };
    expect(gradeOf(vectorised.replaceAll('= sigmoid(z', '= squash(z'), [squash]).status).toBe('right');
  });
});

describe('hostile code', () => {
  it.each([
    ['an endless loop', 'while true, end', 'timeout'],
    [
      'endless recursion',
      'sparseAutoencoderCost(theta, visibleSize, hiddenSize, lambda, sparsityParam, beta, data);',
      'error',
    ],
    ['a matrix larger than memory', 'x = zeros(1e6, 1e6);', 'error'],
    ['memory that grows and grows', 'x = 1; while true, x = [x x]; end', 'error'],
    ['endless printing', "while true, disp('x'); end", 'timeout'],
    ['a text that grows and grows', "s = 'x'; while true, s = [s s]; end", 'error'],
    ['an endless loop inside a try', 'while true, try, error("x"); catch, end, end', 'timeout'],
    ['its own error', 'error("no");', 'error'],
    ['a call to the system', 'system("ls");', 'error'],
    ['nothing at all', '', 'error'],
  ])('with %s is stopped', (_, body, status) => {
    expect(gradeOf(`${start}${body}\nend\n`).status).toBe(status);
  });

  it('that is no program at all is an error', () => {
    expect(gradeOf('\u0000\u0001 MZ ((((').status).toBe('error');
    expect(gradeOf('').status).toBe('error');
  });

  it('that returns cells, texts or empty arrays is wrong', () => {
    expect(gradeOf(`${start}cost = {}; grad = 'abc';\nend`).status).toBe('wrong');
    expect(gradeOf(`${start}cost = []; grad = [];\nend`).status).toBe('wrong');
  });
});
