import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/grader/findings.ts';
import { subsetSentence } from '../../../src/grader/student/subsetSentence.ts';
import { chinese } from '../../../src/grader/words/chinese.ts';
import { english } from '../../../src/grader/words/english.ts';
import { quoteOf, sentencesOf } from '../../../src/grader/words/findingWords.ts';
import { terms } from '../words/terms.ts';

const isChinese = (text: string): boolean =>
  /[\u4e00-\u9fff]/.test(text) &&
  !/[A-Za-z]{3,} [A-Za-z]{2,} [a-z]{2,}/.test(text.replace('import numpy as np', ''));

describe('what the grader says in Chinese', () => {
  it('leaves no sentence in English', () => {
    const forms = Object.values(chinese.forms).map((say) =>
      say({
        kind: 'form',
        mistake: 'gradientRow',
        step: 'delta2',
        place: undefined,
        dims: [1, 9],
        expected: [9, 1],
        class: 'cell',
      }),
    );
    const said = [
      ...Object.values(chinese.mistakes),
      ...Object.values(chinese.failures),
      ...Object.values(chinese.remarks),
      ...Object.values(chinese.python.mistakes),
      ...Object.values(chinese.python.forms),
      ...Object.values(chinese.python.failures),
      ...forms,
    ];
    expect(said.filter((sentence) => !isChinese(sentence))).toEqual([]);
  });

  it('uses the Chinese terms of the course', () => {
    const pairs = Object.entries(english.mistakes).map(
      ([name, sentence]) => [sentence, chinese.mistakes[name as keyof typeof chinese.mistakes]] as const,
    );
    const missed = pairs.flatMap(([sentence, translated]) =>
      terms
        .filter(({ en, zh }) => new RegExp(`\\b${en}s?\\b`, 'i').test(sentence) && !translated.includes(zh))
        .map(({ en }) => `${en}: ${translated}`),
    );
    expect(missed).toEqual([]);
  });

  it('quotes the message of a failed program and explains it in Chinese', () => {
    const finding: Finding = {
      kind: 'failure',
      mistake: 'transposeMissing',
      step: 'delta2',
      place: undefined,
      network: '6-4-6, one patch',
      failure: {
        reason: 'shapes',
        message: 'operator *: nonconformant arguments (op1 is 9x5, op2 is 9x12)',
        place: undefined,
        operator: '*',
        operands: [
          { source: 'W2', dims: [9, 5] },
          { source: 'delta3', dims: [9, 12] },
        ],
      },
    };
    expect(quoteOf(finding)).toContain('nonconformant');
    expect(sentencesOf(finding, 'octave', 'zh-Hans')).toEqual([
      '出错的是网络 6-4-6（一个图像块）。',
      'W2 是 9×5，delta3 是 9×12。',
      '两个矩阵中必须有一个转置，才能相乘。',
    ]);
  });

  it.each([
    ['A value is needed here, not the end of the line.', '这里需要一个值，而不是行尾。'],
    [') or a comma is needed here, not a string.', '这里需要 ) 或逗号，而不是字符串。'],
    ['12×1 / 12×1 solves a least-squares problem; ./ divides element by element.', '12×1 / 12×1 求解'],
    [
      'W1 is (5, 9), data is (9, 12). One of them must be transposed with .T.',
      'W1 是 (5, 9)，data 是 (9, 12)。其中一个必须用 .T 转置。',
    ],
    [
      'W2.T @ delta3 would be (5, 12); W2 @ delta3.T would be (9, 9).',
      'W2.T @ delta3 得到 (5, 12)；W2 @ delta3.T 得到 (9, 9)。',
    ],
    [
      'The exercise runs a subset of NumPy, which has no numpy.einsum. Use @ or np.dot, and .T.',
      '请用 @ 或 np.dot，以及 .T。',
    ],
    ['No such sentence is known.', 'No such sentence is known.'],
  ])('explains %j', (sentence, part) => {
    expect(chinese.explanation(sentence)).toContain(part);
  });

  /** Files that explain something: syntax errors, failures of the program, and notes on what is easily overlooked. */
  const sources = ['interpreter', 'python', 'grader/student'].flatMap((folder) => {
    const url = new URL(`../../../src/${folder}/`, import.meta.url);
    return readdirSync(url, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [`${folder}/${name}`, readFileSync(new URL(name, url), 'utf8')] as const)
      .filter(([, source]) =>
        /explanation|advice|\.note\(|\b(error|unexpected|expect|expectName)\(/.test(source),
      );
  });

  it.each(sources)('has every explanation in %s', (_, source) => {
    const literals = source
      .replaceAll(/^\s*(\/\*\*|\*|\/\/).*$/gm, '')
      .matchAll(/'((?:[^'\\\n]|\\.)+)'|`([^`]+)`|"((?:[^"\\\n]|\\.)+)"/g);
    const explanations = [...literals]
      .map(([, one, two, three]) => (one ?? two ?? three ?? '').replaceAll(/\$\{.*?\}+/g, 'x'))
      // That a program was stopped is its state, which the page says in a sentence of its own.
      .filter((text) => /[a-z] .*\.$/.test(text) && !text.startsWith('The program was stopped'));
    expect(explanations.filter((text) => !isChinese(chinese.explanation(text)))).toEqual([]);
  });

  const named = readFileSync(
    new URL('../../../src/grader/student/subsetSentence.ts', import.meta.url),
    'utf8',
  );
  const replaced = [...named.matchAll(/^ {2}(\w+): '/gm)].map(([, name]) => name);

  it.each(replaced)('has what to use instead of %s', (name) => {
    const missing = {
      type: 'AttributeError',
      message: `module 'numpy' has no attribute '${name}'`,
      lines: [],
    };
    const module = { type: 'ImportError', message: `No module named '${name}'`, lines: [] };
    for (const traceback of [missing, module])
      expect(chinese.explanation(subsetSentence(traceback) ?? '')).toSatisfy(isChinese);
  });
});
