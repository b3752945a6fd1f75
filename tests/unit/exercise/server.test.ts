import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answer, CheckReport, Command } from '../../../src/exercise/messages.ts';
import { closeDoors } from '../../../src/exerciseWorker/closeDoors.ts';
import { createServer } from '../../../src/exerciseWorker/server.ts';
import { trainingNetwork } from '../../../src/exerciseWorker/trainCode.ts';
import { octaveProgram } from '../../../src/grader/student/octaveProgram.ts';
import { starters } from '../../../src/words/en/exerciseStarters.ts';

const starterCode = starters.octave.cost;
const name = 'sparseAutoencoderCost.m';
const right = readFileSync(new URL('../../fixtures/exercise/wordings/vectorised.m', import.meta.url), 'utf8');

/** A clock that does not advance, so that nothing here depends on the speed of the machine. */
const standing = (): number => 0;

async function answersTo(command: Command, now = standing): Promise<Answer[]> {
  const answers: Answer[] = [];
  await createServer({ send: (answer) => answers.push(answer), now, programOf: octaveProgram })(command);
  return answers;
}

async function checked(text: string, now = standing): Promise<CheckReport> {
  const [answer] = await answersTo({ type: 'check', id: 1, files: [{ name, text }] }, now);
  if (answer?.type !== 'checked') throw new Error(`No report but ${JSON.stringify(answer)}`);
  return answer.report;
}

const said = ({ findings: [first] }: CheckReport): string =>
  [first?.octave, ...(first?.sentences.en ?? [])].join(' ');

const withBody = (body: string): string => starterCode.replace('%% Write your code here', body);

describe('a check', () => {
  it('finds the starter function begun and nothing in it wrong', async () => {
    const report = await checked(starterCode);
    expect(report.status).toBe('begun');
    expect(report.steps.every(({ status }) => status === 'notYet')).toBe(true);
    expect(report.gradientCheck).toBeUndefined();
  });

  it('finds a right function right, and its own gradient check passes', async () => {
    const report = await checked(right);
    expect(report).toMatchObject({ status: 'right', findings: [], gradientCheck: { passes: true } });
  });

  it('names the wrong line, with the student’s values beside the expected ones', async () => {
    const text = right.replace('beta * (-sparsityParam', 'beta * (sparsityParam');
    const report = await checked(text);
    const line = 1 + text.split('\n').findIndex((one) => one.startsWith('sparsity ='));
    expect(report.findings[0]).toMatchObject({ step: 'delta2', place: { file: name, line } });
    const step = report.steps.find((one) => one.step === 'delta2');
    expect(step?.student?.values).not.toEqual(step?.expected?.values);
    expect(report.gradientCheck?.passes).toBe(false);
  });

  it('says so when the gradient check passes and the function is wrong', async () => {
    const text = right
      .replace('cost = squaredError + weightDecay', 'cost = squaredError')
      .replaceAll(' + lambda * W1', '')
      .replaceAll(' + lambda * W2', '');
    const report = await checked(text);
    expect(report.status).toBe('wrong');
    expect(report.gradientCheck).toMatchObject({
      passes: true,
      remark: { en: expect.stringContaining('passes') },
    });
  });

  it('gives Octave’s own words for an error, and under them the shapes', async () => {
    const report = await checked(right.replace("W2' * delta3", 'W2 * delta3'));
    expect(report.status).toBe('error');
    expect(report.findings[0]?.octave).toMatch(/^operator \*: nonconformant arguments/);
    expect(report.findings[0]?.sentences.en.join(' ')).toContain('W2 is 9×5');
  });

  it('gives what the program prints', async () => {
    expect((await checked(withBody('m = size(data, 2)'))).printed).toContain('m = 12');
  });
});

describe('a hostile program', () => {
  it.each([
    ['loops for ever', 'while true, cost = cost + 1; end', 'did not come to an end'],
    [
      'calls itself for ever',
      'cost = again(1);',
      'keeps calling itself',
      '\nfunction y = again(x)\ny = again(x + 1);\nend\n',
    ],
    ['asks for too much memory', 'x = zeros(1e5, 1e5);', 'memory'],
    ['grows an array for ever', 'x = 1; while true, x = [x; x]; end', 'memory'],
  ])('that %s ends with a sentence', async (_, body, sentence, more = '') => {
    const report = await checked(withBody(body) + more);
    expect(['error', 'timeout']).toContain(report.status);
    expect(said(report)).toContain(sentence);
  });

  it('is ended by the deadline with the line it was in', async () => {
    let time = 0;
    const report = await checked(withBody('for k = 1:1000, x = exp(zeros(50)); end'), () => {
      time += 6000;
      return time;
    });
    expect(report.status).toBe('timeout');
    expect(report.findings[0]?.place?.line).toBeGreaterThan(0);
  });

  it('finds no door left open in its worker', () => {
    class Base {
      fetch(): void {}
    }
    class Scope extends Base {
      indexedDB = {};
      postMessage = (): void => {};
    }
    const scope = new Scope();
    closeDoors(scope);
    expect(scope.fetch).toBeUndefined();
    expect(Object.getPrototypeOf(scope).fetch).toBeUndefined();
    expect(scope.indexedDB).toBeUndefined();
    expect(scope.postMessage).toBeDefined();
    expect(() => Object.defineProperty(scope, 'fetch', { value: () => {} })).toThrow(TypeError);
  });
});

describe('a training', () => {
  const plan = { patchCount: 20, seed: 1, budget: 3 };
  const trainWith = (text: string) => answersTo({ type: 'train', id: 1, files: [{ name, text }], plan });

  it('lowers the cost of a right function with every iteration', async () => {
    const answers = await trainWith(right);
    const costs = answers.flatMap((answer) => (answer.type === 'iterated' ? answer.cost : []));
    expect(costs).toHaveLength(plan.budget);
    expect([...costs].sort((a, b) => b - a)).toEqual(costs);
    expect(answers.at(-1)).toEqual({ type: 'trained', id: 1, reason: 'budget' });
  });

  it('takes a wrong function too', async () => {
    const answers = await trainWith(right.replace('beta * sum(KL)', '0'));
    expect(answers.some(({ type }) => type === 'iterated')).toBe(true);
  });

  it('says what is missing where the function returns no gradient of theta’s length', async () => {
    const [, answer] = await trainWith(right.replace('b1grad(:); b2grad(:)', ''));
    expect(answer).toEqual({ type: 'failed', id: 1, failure: { id: 'gradientLength', length: 3289 } });
  });
});

describe('the timing of a product', () => {
  it('forms the same numbers by the loop and as matrices, and tells how far the loop is', async () => {
    let clock = 0;
    const answers = await answersTo({ type: 'time', id: 3, patchCount: 60 }, () => clock++);
    expect(answers.map(({ type }) => type)).toEqual(['looped', 'looped', 'timed']);
    expect(answers[1]).toMatchObject({ patches: 60, milliseconds: 2 });
    const last = answers.at(-1);
    if (last?.type !== 'timed') throw new Error('Nothing was timed.');
    expect(last.timed.loop).toBe(2);
    expect(last.timed.matrix).toBeGreaterThan(0);
    expect(last.timed.largestDifference).toBeLessThan(1e-14);
  });
});

describe('the reference', () => {
  it('takes the way that right code takes', async () => {
    const plan = { patchCount: 50, seed: 1, budget: 5 };
    const own = await answersTo({ type: 'train', id: 1, files: [{ name, text: right }], plan });
    const reference = await answersTo({ type: 'trainReference', id: 2, plan });
    const costs = own.flatMap((answer) => (answer.type === 'iterated' ? [answer.cost] : []));
    const correct = reference.flatMap((answer) => (answer.type === 'referenceCosts' ? answer.costs : []));
    expect(correct).toHaveLength(costs.length);
    for (const [n, cost] of costs.entries()) expect(correct[n]).toBeCloseTo(cost, 8);
    expect(reference.at(-1)).toMatchObject({ type: 'trained', reason: 'budget' });
  });
});

describe('digits', () => {
  it('of MNIST are the first ones of those that the page sends, in [0, 1]', async () => {
    const digits = Uint8Array.from({ length: 4 * 784 }, (_, n) => (n % 2) * 255);
    const { patches, shape } = trainingNetwork({ data: 'mnist', digits, patchCount: 3, seed: 1, budget: 1 });
    expect(shape).toEqual({ visibleSize: 784, hiddenSize: 196 });
    expect(patches).toMatchObject({ count: 3, visibleSize: 784 });
    expect([...patches.values.subarray(782, 786)]).toEqual([0, 1, 0, 1]);
    expect(patches.values).toHaveLength(3 * 784);
    const [answer] = await answersTo({
      type: 'train',
      id: 1,
      files: [{ name, text: right }],
      plan: { data: 'mnist', digits, patchCount: 5, seed: 1, budget: 1 },
    });
    expect(answer).toMatchObject({ type: 'failed', failure: { id: 'internal' } });
  });

  it('are trained on with the same code, on 784 pixels and 196 hidden units', async () => {
    const plan = { data: 'digits', patchCount: 20, seed: 1, budget: 1 } as const;
    const answers = await answersTo({ type: 'train', id: 1, files: [{ name, text: right }], plan });
    const iterated = answers.find((answer) => answer.type === 'iterated');
    expect(iterated?.shape).toEqual({ visibleSize: 784, hiddenSize: 196 });
    expect(iterated?.weights).toHaveLength(784 * 196);
    expect(answers.at(-1)).toMatchObject({ type: 'trained', reason: 'budget' });
  });
});
