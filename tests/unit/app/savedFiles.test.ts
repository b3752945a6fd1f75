import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { patchesMat, patchesNpy, thetaNpy, weightsMat } from '../../../src/app/savedFiles.ts';
import { parameterCount } from '../../../src/core/autoencoder/parameters.ts';
import type { Objective } from '../../../src/core/autoencoder/shape.ts';
import { cost, feedForward } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import { createRandom } from '../../../src/core/random.ts';
import { parseDescription } from '../../../src/description/parseDescription.ts';
import { settingsOf } from '../../../src/description/settingsOf.ts';
import { suitedRun } from '../../../src/description/suited.ts';

const folder = fileURLToPath(new URL('../../fixtures/saved/', import.meta.url));
const shape = { visibleSize: 16, hiddenSize: 3 };
const count = 10;
const random = createRandom(5);
const theta = Float64Array.from({ length: parameterCount(shape) }, () => random.next() - 0.5);
const values = Float32Array.from({ length: count * shape.visibleSize }, () => 0.1 + 0.8 * random.next());
const settings = { ...suitedRun('scenes', 7), objective: { lambda: 3e-3, rho: 0.1, beta: 3 } };

const files = {
  'weights.mat': weightsMat({ theta, shape, iteration: 12, settings }),
  'theta.npy': thetaNpy({ theta, shape, iteration: 12, settings }),
  'patches.mat': patchesMat({ values, count, visibleSize: shape.visibleSize }),
  'patches.npy': patchesNpy({ values, count, visibleSize: shape.visibleSize }),
};

// To make them anew: WRITE_SAVED=1 npx vitest run --project unit tests/unit/app/savedFiles.test.ts, then recompute.m and recompute.py.
if (process.env['WRITE_SAVED']) {
  for (const [name, bytes] of Object.entries(files)) writeFileSync(folder + name, bytes);
}

const read = (name: string): Buffer => readFileSync(folder + name);

/** Whether a MAT file has a variable of this name. */
const names = (file: Uint8Array, text: string): boolean => Buffer.from(file).includes(text, 0, 'latin1');

describe('the model of a saved run', () => {
  const saved = (objective: Objective) =>
    weightsMat({ theta, shape, iteration: 12, settings: { ...settings, objective } });

  it('is named where it is not the course’s', () => {
    const course = { lambda: 3e-3, rho: 0.1, beta: 3 };
    expect(names(saved(course), 'sparsity')).toBe(false);
    const file = saved({ ...course, output: 'linear', sparsity: 'topK', active: 2 });
    for (const name of ['output', 'sparsity']) expect(names(file, name), name).toBe(true);
    // Texts have two bytes a character.
    expect(Buffer.from(file).includes('"sparsity":"topK","active":2', 0, 'utf16le')).toBe(true);
  });
});

describe('what is saved of a run', () => {
  it.each(Object.entries(files))('is byte for byte what Octave and NumPy were given: %s', (name, bytes) => {
    expect(Buffer.from(bytes).equals(read(name))).toBe(true);
  });

  it('gives Octave and NumPy the cost that the page has, with patches in the course’s order', () => {
    const patches = { values, count, visibleSize: shape.visibleSize };
    const { total: J } = cost(feedForward(theta, shape, patches), theta, shape, patches, settings.objective);
    const octave = JSON.parse(read('octave.json').toString()) as { J: number; firstPixels: number[] };
    const numpy = JSON.parse(read('numpy.json').toString()) as { J: number };
    expect(octave.J).toBeCloseTo(J, 12);
    expect(numpy.J).toBeCloseTo(J, 12);
    // Down the first column of a patch of 4×4.
    expect(octave.firstPixels).toEqual([values[0], values[4], values[8]]);
  });

  it('says with which settings the run can be begun again', () => {
    const { description } = JSON.parse(read('numpy.json').toString()) as { description: string };
    const parsed = parseDescription(JSON.parse(description));
    expect(parsed.problems).toEqual([]);
    expect(settingsOf(parsed.description)).toEqual(settings);
  });
});
