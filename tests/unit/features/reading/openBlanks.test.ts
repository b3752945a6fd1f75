import { expect, test } from 'vitest';
import { noAnswer } from '../../../../src/features/reading/notebook/notebook.ts';
import { openBlanks } from '../../../../src/features/reading/openBlanks.ts';

test('The gradients of the biases are left to the reader until they have been found', () => {
  expect([...openBlanks({}).keys()]).toEqual(['b1grad', 'b2grad']);
  expect(openBlanks({}).get('b1grad')).toEqual({ chapter: 'gradients', step: 'blankB1' });
  const wrong = { 'gradients/blankB1': { ...noAnswer, choices: ['rowTotal'] } };
  expect([...openBlanks(wrong).keys()]).toEqual(['b1grad', 'b2grad']);
  const right = { 'gradients/blankB1': { ...noAnswer, choices: ['rowMean'], done: true } };
  expect([...openBlanks(right).keys()]).toEqual(['b2grad']);
});
