import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, CheckReport, Command } from '../../../src/exercise/messages.ts';
import { createServer } from '../../../src/exerciseWorker/server.ts';
import { pythonProgram } from '../../../src/grader/student/pythonProgram.ts';
import { loadPython, type PythonRuntime } from '../../../src/python/runtime.ts';
import { starters } from '../../../src/words/en/exerciseStarters.ts';

let python: PythonRuntime;
beforeAll(async () => {
  python = await loadPython();
});

const name = 'sparse_autoencoder_cost.py';
const right = readFileSync(new URL('../../fixtures/python/wordings/vectorised.py', import.meta.url), 'utf8');

async function answersTo(command: Command, now = (): number => 0): Promise<Answer[]> {
  const answers: Answer[] = [];
  const server = createServer({
    send: (answer) => answers.push(answer),
    now,
    programOf: (files, limits) => pythonProgram(python, files, limits),
  });
  await server(command);
  return answers;
}

async function checked(text: string, now = (): number => 0): Promise<CheckReport> {
  const [answer] = await answersTo({ type: 'check', id: 1, files: [{ name, text }] }, now);
  if (answer?.type !== 'checked') throw new Error(`No report but ${JSON.stringify(answer)}`);
  return answer.report;
}

const withBody = (...lines: string[]): string =>
  starters.python.cost.replace('    # Write your code here', lines.map((line) => `    ${line}`).join('\n'));

const said = ({ findings: [first] }: CheckReport): string =>
  [first?.octave, ...(first?.sentences.en ?? [])].join(' ');

describe('a check of Python', () => {
  it('finds the starter function begun and nothing in it wrong', async () => {
    const report = await checked(starters.python.cost);
    expect(report.status).toBe('begun');
    expect(report.remarks.map(({ sentences }) => sentences.en[0])).toEqual([
      expect.stringContaining('row by row'),
    ]);
  });

  it('finds a right function right, and its own gradient check passes', async () => {
    const report = await checked(right);
    expect(report.status).toBe('right');
    expect(report.gradientCheck?.passes).toBe(true);
  });

  it('gives back what the program prints, once', async () => {
    const report = await checked(withBody('print("W1 is", W1.shape)'));
    expect(report.printed).toBe('W1 is (5, 9)\n');
  });

  it('says an error in Python’s words, with the shapes and what would fit', async () => {
    const report = await checked(withBody('z2 = W1.T @ data'));
    expect(report.status).toBe('error');
    expect(said(report)).toContain('ValueError: matmul');
    expect(said(report)).toContain('W1.T is 9×5, data is 9×12.');
    expect(said(report)).toContain('W1 @ data would be (5, 12)');
    expect(report.findings[0]?.place?.line).toBe(30);
  });

  it.each([
    ['np.einsum("ij", W1)', 'subset of NumPy, which has no numpy.einsum. Use @ or np.dot'],
    ['import scipy.optimize', 'Python with a subset of NumPy'],
    ['import js', 'Python with a subset of NumPy'],
    ['open("x")', 'open is not available here'],
    ['x = np.zeros((100000, 100000))', 'MemoryError'],
    ['f = lambda n: f(n + 1)\n    f(1)', 'RecursionError'],
    ['a2 = sigmoid(W1)', "NameError: name 'sigmoid' is not defined"],
    ['if W1 > 0: pass', 'truth value of an array'],
  ])('answers %s with a sentence', async (line, sentence) => {
    expect(said(await checked(withBody(line)))).toContain(sentence);
  });

  it('ends a program that never ends, with its line', async () => {
    let time = 0;
    const program = withBody('while True:', '    try: x = 1', '    except: pass');
    const report = await checked(program, () => {
      time += 20;
      return time;
    });
    expect(report.status).toBe('timeout');
    expect([30, 31, 32]).toContain(report.findings[0]?.place?.line);
  });

  it('keeps nothing of one program for the next', async () => {
    await checked(withBody('np.exp = None', 'np.ndarray.sum = None'));
    expect((await checked(right)).status).toBe('right');
  });
});

describe('a training with Python', () => {
  it('lowers the cost of a right function with every iteration', async () => {
    const plan = { patchCount: 20, seed: 1, budget: 3 };
    const answers = await answersTo({ type: 'train', id: 1, files: [{ name, text: right }], plan });
    const costs = answers.flatMap((answer) => (answer.type === 'iterated' ? answer.cost : []));
    expect(costs).toHaveLength(plan.budget);
    expect([...costs].sort((a, b) => b - a)).toEqual(costs);
    expect(answers.at(-1)).toEqual({ type: 'trained', id: 1, reason: 'budget' });
  });
});
