import { initialiseParameters } from '../../../src/core/autoencoder/initialise.ts';
import type { CostTerms } from '../../../src/core/autoencoder/model.ts';
import type { NetworkShape, Objective } from '../../../src/core/autoencoder/shape.ts';
import type { PatchSet } from '../../../src/core/patches/image.ts';
import { createRandom } from '../../../src/core/random.ts';
import type { CourseData } from '../../courseData/courseData.ts';

export interface Example {
  readonly shape: NetworkShape;
  readonly patches: PatchSet;
  readonly theta: Float64Array;
  readonly objective: Objective;
}

interface GoldenFile {
  readonly name: string;
  readonly shape: NetworkShape;
  readonly objective: Objective;
  readonly count: number;
  readonly theta: readonly number[];
  readonly patches: readonly number[] | readonly (readonly number[])[];
  readonly expected: CostTerms & { readonly rhoHat: readonly number[]; readonly gradient: readonly number[] };
}

/** The small cases of the reference, with answers checked against 80-bit arithmetic. */
export const goldenCases = casesOf(
  import.meta.glob<GoldenFile>('../../fixtures/golden/*.json', { eager: true, import: 'default' }),
);

/** Of other models than the course's. */
export const modelCases = casesOf(
  import.meta.glob<GoldenFile>('../../fixtures/golden/models/*.json', { eager: true, import: 'default' }),
);

function casesOf(files: Readonly<Record<string, GoldenFile>>) {
  return Object.values(files).map(({ name, shape, objective, count, theta, patches, expected }) => {
    const values = Float32Array.from(patches.flat());
    return {
      name,
      example: {
        shape,
        objective,
        theta: Float64Array.from(theta),
        patches: { values, count, visibleSize: shape.visibleSize },
      } satisfies Example,
      expected: { terms: expected, rhoHat: expected.rhoHat, gradient: Float64Array.from(expected.gradient) },
    };
  });
}

const courseObjective: Objective = { lambda: 1e-4, rho: 0.01, beta: 3 };
const courseShape: NetworkShape = { visibleSize: 64, hiddenSize: 25 };

/** Patches that hold a pattern to learn: each a random mix of eight fixed waves, in [0.1, 0.9]. */
export function syntheticExample(count: number): Example {
  const random = createRandom(7);
  const values = new Float32Array(count * 64);
  for (let row = 0; row < count; row++) {
    const wave = random.integer(8);
    const amplitude = 0.4 * (2 * random.next() - 1);
    for (let pixel = 0; pixel < 64; pixel++) {
      const phase = ((pixel % 8) * Math.cos(wave) + Math.floor(pixel / 8) * Math.sin(wave)) * 0.8;
      values[row * 64 + pixel] = 0.5 + amplitude * Math.sin(phase);
    }
  }
  return {
    shape: courseShape,
    objective: courseObjective,
    theta: initialiseParameters(courseShape, random),
    patches: { values, count, visibleSize: 64 },
  };
}

/** The first `count` of the course's 10,000 patches and the reference's theta0. */
export async function courseExample(course: CourseData, count = 10_000): Promise<Example> {
  const patches = await course.floats('reference/natural/patches.npy');
  const theta = await course.floats('reference/natural/theta0.npy');
  return {
    shape: courseShape,
    objective: courseObjective,
    theta: Float64Array.from(theta.values),
    patches: { values: patches.values.slice(0, count * 64), count, visibleSize: 64 },
  };
}
