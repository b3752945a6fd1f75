import { beforeAll, describe, expect, it } from 'vitest';
import { remarkOf } from '../../../src/exerciseWorker/checkCode.ts';
import { checkFile } from '../../../src/exerciseWorker/checkFile.ts';
import { gradeNumericalGradient } from '../../../src/grader/otherFiles/gradeNumericalGradient.ts';
import { gradeSampleImages } from '../../../src/grader/otherFiles/gradeSampleImages.ts';
import { pythonProgram } from '../../../src/grader/student/pythonProgram.ts';
import { loadPython, type PythonRuntime } from '../../../src/python/runtime.ts';
import { starters as english } from '../../../src/words/en/exerciseStarters.ts';
import { starters as chinese } from '../../../src/words/zh/exerciseStarters.ts';

let python: PythonRuntime;
beforeAll(async () => {
  python = await loadPython();
});

const place = '    # Write your code here';
const limits = { stepBudget: 3_000_000 };

const inStarter = (file: 'sampleIMAGES' | 'computeNumericalGradient', ...lines: string[]): string =>
  english.python[file].replace(place, lines.map((line) => `    ${line}`).join('\n'));

const numericalGradient = (text: string) =>
  gradeNumericalGradient(pythonProgram(python, [{ name: 'compute_numerical_gradient.py', text }]));

const differences = [
  'for i in range(theta.size):',
  '    e = np.zeros(theta.shape)',
  '    e[i] = 1e-4',
  '    numgrad[i] = (J(theta + e) - J(theta - e)) / 2e-4',
];
const changed = (from: string, to: string): string[] => differences.map((line) => line.replace(from, to));

describe('the grade of compute_numerical_gradient in Python', () => {
  it('is right for two-sided differences', () => {
    const { status, notes } = numericalGradient(inStarter('computeNumericalGradient', ...differences));
    expect({ status, notes }).toEqual({ status: 'right', notes: [] });
  });

  it('is right for a function of another name that returns a list, in a file with another name', () => {
    const text = `def numeric(f, x):
    slopes = []
    for k in range(len(x)):
        up, down = x.copy(), x.copy()
        up[k] += 0.0001
        down[k] -= 0.0001
        slopes.append((f(up) - f(down)) / 0.0002)
    return slopes
`;
    const program = pythonProgram(python, [{ name: 'my own.gradient.py', text }]);
    expect(gradeNumericalGradient(program).status).toBe('right');
  });

  it('is right where J is taken to give its gradient as well, and says so', () => {
    for (const taken of [changed('J(theta + e) - J(theta - e)', 'J(theta + e)[0] - J(theta - e)[0]')]) {
      const { status, notes } = numericalGradient(inStarter('computeNumericalGradient', ...taken));
      expect(status).toBe('right');
      expect(notes?.[0]?.message).toContain('from a pair');
    }
  });

  it.each([
    ['zeros', []],
    [
      'notMoved',
      [
        'for i in range(5):',
        '    a = theta',
        '    b = theta',
        '    a[i] += 1e-4',
        '    b[i] -= 1e-4',
        '    numgrad[i] = J(a) - J(b)',
      ],
    ],
    [
      'otherLength',
      ['for i in range(5):', '    numgrad[i] = (J(theta[i] + 1e-4) - J(theta[i] - 1e-4)) / 2e-4'],
    ],
    ['notStored', changed('numgrad[i]', 'slope')],
    ['integers', ['numgrad = np.zeros(5, dtype=int)', ...differences]],
    ['notHalved', changed('2e-4', '1e-4')],
    ['oneSided', changed('(J(theta + e) - J(theta - e)) / 2e-4', '(J(theta + e) - J(theta)) / 1e-4')],
    ['signFlipped', changed('J(theta + e) - J(theta - e)', 'J(theta - e) - J(theta + e)')],
    ['notDivided', changed(' / 2e-4', '')],
    ['epsilonTooLarge', changed('e[i] = 1e-4', 'e[i] = 0.1').map((line) => line.replace('2e-4', '0.2'))],
    ['thetaNotRestored', ['e = np.zeros(5)', ...differences.filter((line) => !line.includes('zeros'))]],
    ['notNumeric', [...differences, 'return']],
    ['shape', [...differences, 'numgrad = numgrad[:4]']],
    ['wrong', [...differences, 'numgrad = numgrad + np.arange(5.0)']],
  ])('names the mistake %s', (mistake, lines) => {
    expect(numericalGradient(inStarter('computeNumericalGradient', ...lines))).toMatchObject({
      status: 'wrong',
      mistake,
    });
  });

  it('is an error with the student’s own line, and with the name that is missing', () => {
    expect(numericalGradient(inStarter('computeNumericalGradient', 'numgrad = J(thetta)'))).toMatchObject({
      status: 'error',
      failure: { reason: 'undefinedName', name: 'thetta', suggestion: 'theta' },
    });
    expect(numericalGradient(inStarter('computeNumericalGradient', "numgrad = J('x')"))).toMatchObject({
      status: 'error',
      failure: { place: { file: 'compute_numerical_gradient.py', line: 13 } },
    });
    expect(numericalGradient('x = 1\n').failure?.message).toContain('compute_numerical_gradient');
    expect(numericalGradient('x = (1\n').failure?.reason).toBe('syntax');
  });
});

const sampler = (text: string) =>
  gradeSampleImages(pythonProgram(python, [{ name: 'sample_images.py', text }], limits));

const cut = [
  'for i in range(num_patches):',
  '    r = np.random.randint(505)',
  '    c = np.random.randint(0, 505)',
  '    k = np.random.randint(10)',
  "    patches[:, i] = images[r:r + 8, c:c + 8, k].reshape(64, order='F')",
];
const cutWith = (from: string, to: string): string[] => cut.map((line) => line.replace(from, to));

describe('the grade of sample_images in Python', { timeout: 120_000 }, () => {
  it('is right for random patches of all images, column by column, and gives some to the page', () => {
    const program = (files: Parameters<typeof pythonProgram>[1]) => pythonProgram(python, files, limits);
    const text = inStarter('sampleIMAGES', ...cut);
    const report = checkFile('sampleIMAGES', [{ name: 'sample_images.py', text }], () => false, program);
    expect(report).toMatchObject({ status: 'right', remarks: [], patches: { rows: 64, columns: 100 } });
    expect(new Set(report.patches?.values).size).toBeGreaterThan(1000);
  });

  it('is right for pixels by rows and patches in rows, which it notes, with other sources of chance', () => {
    const text = `import random
from scipy.io import loadmat
import numpy as np

rng = np.random.default_rng(7)

def sample_images(count=10000, side=8):
    pictures = loadmat('data/IMAGES.mat')['IMAGES']
    rows = []
    for _ in range(count):
        k = random.choice(range(10))
        r, c = rng.integers(0, 505), random.randint(0, 504)
        rows.append(pictures[r:r + side, c:c + side, k].flatten())
    patches = np.array(rows)
    patches -= patches.mean(axis=1, keepdims=True)
    top = 3 * np.std(patches)
    return 0.1 + 0.4 * (np.clip(patches, -top, top) / top + 1)
`;
    const { status, mistake, notes } = sampler(text);
    expect({ status, mistake }).toEqual({ status: 'right', mistake: undefined });
    expect(notes?.map(({ kind }) => kind)).toEqual(['patches in rows', 'pixels by rows']);
    expect(remarkOf({ kind: 'note', note: notes![0]! }).sentences['zh-Hans'][0]).toContain('每行一个图像块');
  });

  it.each([
    ['zeros', []],
    ['imagesMissing', cutWith('np.random.randint(10)', 'np.random.randint(0, 9)')],
    ['cornerOnly', cutWith("r:r + 8, c:c + 8, k].reshape(64, order='F')", '3:11, 5:13, k].ravel()')],
    ['notFromImages', ['patches = np.random.rand(64, 10000)']],
    ['shape', ['patches = np.zeros((64, 100))', ...cutWith('num_patches', '100')]],
    ['notNumeric', ['return']],
  ])('names the mistake %s', (mistake, lines) => {
    expect(sampler(inStarter('sampleIMAGES', ...lines))).toMatchObject({ status: 'wrong', mistake });
  });

  it('is an error where a patch sticks out of its picture, or the file of the pictures has another name', () => {
    expect(sampler(inStarter('sampleIMAGES', ...cutWith('randint(505)', 'randint(500, 512)')))).toMatchObject(
      {
        status: 'error',
        failure: { message: expect.stringContaining('cannot reshape') },
      },
    );
    const other = sampler(english.python.sampleIMAGES.replace("'IMAGES.mat'", "'PICTURES.mat'"));
    expect(other.failure?.message).toBe(
      "FileNotFoundError: [Errno 2] No such file or directory: 'PICTURES.mat'",
    );
  });

  it('finds the starters begun and nothing wrong in them, in both languages of the page', () => {
    const program = (files: Parameters<typeof pythonProgram>[1]) => pythonProgram(python, files, limits);
    for (const file of ['sampleIMAGES', 'computeNumericalGradient'] as const)
      for (const { python: starter } of [english, chinese]) {
        const name = file === 'sampleIMAGES' ? 'sample_images.py' : 'compute_numerical_gradient.py';
        const report = checkFile(file, [{ name, text: starter[file] }], () => false, program);
        expect(report).toMatchObject({ status: 'begun', mistake: undefined, error: undefined });
      }
  });
});
