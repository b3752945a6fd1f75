import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/grader/grade/verdict.ts';
import { tinyNetwork } from '../../../src/grader/network/networks.ts';
import { rightPrograms } from '../../fixtures/exercise/corpus.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'grade-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [program] = rightPrograms();
const text = program!.files[0]!.text;

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function grade(...args: string[]): Verdict[] {
  const { stdout } = spawnSync(process.execPath, [join(root, 'scripts/grade.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GRADE_SECONDS: '300' }, // a loop is ended by the number of its steps, on a slow machine too
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Verdict);
}

describe('npm run grade', { timeout: 600_000 }, () => {
  it('gives one JSON line for each file of a folder, in any encoding and with any line ending', () => {
    const latin = Buffer.from(
      text.replace('% feed forward', '% Vorwärts').replaceAll('\n', '\r\n'),
      'latin1',
    );
    write('class/anna/sparseAutoencoderCost.m', latin);
    write('class/ben/sparseAutoencoderCost.m', text.replace('/ (2 * m)', '/ m').replaceAll('\n', '\r'));
    write('class/carla/mine.m', text.replaceAll('= sigmoid(z', '= squash(z'));
    write('class/carla/squash.m', 'function y = squash(x)\ny = 1 ./ (1 + exp(-x));\n');
    write('class/carla/train.m', 'this is no program (');
    write('class/dora/sparseAutoencoderCost.m', text.replace('% cost', 'while true, end'));
    const verdicts = grade('class');
    expect(verdicts.map(({ file, status }) => [file, status])).toEqual([
      ['class/anna/sparseAutoencoderCost.m', 'right'],
      ['class/ben/sparseAutoencoderCost.m', 'wrong'],
      ['class/carla/mine.m', 'right'],
      ['class/dora/sparseAutoencoderCost.m', 'timeout'],
    ]);
    expect(verdicts[1]).toMatchObject({
      language: 'octave',
      firstWrongStep: '1.2',
      line: 19,
      mistake: 'errorNotHalved',
      message: 'The squared error lacks its factor ½.',
      blocks: { W1: expect.any(Number) },
    });
    expect(Object.keys(verdicts[0]!)).toEqual([
      'file',
      'language',
      'status',
      'cost',
      'blocks',
      'firstWrongStep',
      'line',
      'mistake',
      'message',
    ]);
  });

  it('grades the course’s two smaller functions where their files are named', () => {
    const differences = (step: string): string =>
      `function g = computeNumericalGradient(J, t)\ng = 0*t;\nfor i=1:5\n e = 0*t; e(i) = ${step};\n g(i) = (J(t+e)-J(t-e))/(2*${step});\nend\n`;
    write('others/computeNumericalGradient.m', differences('1e-4'));
    write(
      'others/compute_numerical_gradient.py',
      'def compute_numerical_gradient(J, theta):\n    return 0 * thet\n',
    );
    write(
      'others/sample_images.py',
      'import numpy as np\ndef sample_images():\n    return np.ones((64, 10000))\n',
    );
    const files = ['computeNumericalGradient.m', 'compute_numerical_gradient.py', 'sample_images.py'];
    const verdicts = grade(...files.map((name) => `others/${name}`));
    expect(verdicts.map(({ status, mistake, line }) => [status, mistake, line])).toEqual([
      ['right', null, null],
      ['error', 'undefinedName', 2],
      ['wrong', 'zeros', null],
    ]);
    expect(verdicts[1]?.message).toContain("name 'thet' is not defined");
    expect(verdicts[2]?.message).toBe('All entries of patches are equal.');
  });

  it('compares on a network of the user’s own', () => {
    write('one.m', text);
    const { shape, objective, theta, patches } = tinyNetwork();
    const { visibleSize: visible, hiddenSize: hidden } = shape;
    const { lambda: lambda_, rho, beta } = objective;
    const rows = Array.from({ length: patches.count }, (_, n) => [
      ...patches.values.slice(n * visible, (n + 1) * visible),
    ]);
    const network = { visible, hidden, lambda_, rho, beta, theta: [...theta], patches: rows };
    write('network.json', JSON.stringify(network));
    const [verdict] = grade('--network', 'network.json', 'one.m');
    expect(verdict).toMatchObject({ status: 'right' });
    expect(verdict?.cost?.relativeError).toBeLessThan(1e-12);
  });
});
