import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Patches } from '../../../../src/core/autoencoder/layers.ts';
import type { CostTerms } from '../../../../src/core/autoencoder/model.ts';
import type { NetworkShape, Objective } from '../../../../src/core/autoencoder/shape.ts';
import type { CourseData } from '../../../courseData/courseData.ts';

/** A small problem with its answer, float64, checked against 80-bit arithmetic. */
export interface GoldenCase {
  readonly name: string;
  readonly shape: NetworkShape;
  readonly objective: Objective;
  readonly theta: Float64Array;
  readonly patches: Patches & { readonly values: Float64Array };
  readonly expected: CostTerms & { readonly rhoHat: number[]; readonly gradient: number[] };
}

interface FixtureFile {
  readonly name: string;
  readonly shape: NetworkShape;
  readonly objective: Objective;
  readonly count: number;
  readonly theta: number[];
  /** count × visibleSize, row by row */
  readonly patches: number[];
  readonly expected: GoldenCase['expected'];
}

interface ReferenceFile {
  readonly name: string;
  readonly visible: number;
  readonly hidden: number;
  readonly m: number;
  readonly lambda_: number;
  readonly rho: number;
  readonly beta: number;
  readonly theta: number[];
  readonly patches: number[][];
  readonly expected: Record<'J' | 'err' | 'weight_decay' | 'kl', number> &
    Record<'rhohat' | 'grad', number[]>;
}

/** The course's network: the cases under tests/fixtures/golden. */
export const goldenCases = (): GoldenCase[] => casesIn('../../../fixtures/golden/');

/** The other models: linear output units, L1, the k largest, and two of these together. */
export const modelCases = (): GoldenCase[] => casesIn('../../../fixtures/golden/models/');

function casesIn(path: string): GoldenCase[] {
  const folder = fileURLToPath(new URL(path, import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => goldenCase(JSON.parse(readFileSync(folder + file, 'utf8')) as FixtureFile));
}

/** The 64-25-64 case, which lies with the course's data only. */
export async function fullShapeCase(course: CourseData): Promise<GoldenCase> {
  const file = await course.json<ReferenceFile>('reference/cases/09_full_shape.json');
  return goldenCase({
    name: file.name,
    shape: { visibleSize: file.visible, hiddenSize: file.hidden },
    objective: { lambda: file.lambda_, rho: file.rho, beta: file.beta },
    count: file.m,
    theta: file.theta,
    patches: file.patches.flat(),
    expected: {
      reconstructionError: file.expected.err,
      weightDecay: file.expected.weight_decay,
      sparsityPenalty: file.expected.kl,
      total: file.expected.J,
      rhoHat: file.expected.rhohat,
      gradient: file.expected.grad,
    },
  });
}

function goldenCase({ name, shape, objective, count, theta, patches, expected }: FixtureFile): GoldenCase {
  return {
    name,
    shape,
    objective,
    theta: Float64Array.from(theta),
    patches: { values: Float64Array.from(patches), count, visibleSize: shape.visibleSize },
    expected,
  };
}
