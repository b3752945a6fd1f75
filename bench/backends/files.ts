import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { initialiseParameters } from '../../src/core/autoencoder/initialise.ts';
import { picturePreparation } from '../../src/core/patches/preparation.ts';
import { createRandom } from '../../src/core/random.ts';
import { createDatasets } from '../../src/worker/datasets/datasets.ts';
import { strokes } from './strokes.ts';
import type { SetName, Workload } from './workload.ts';

const samples = 10_000;
const setups = {
  nat: { shape: { visibleSize: 64, hiddenSize: 25 }, objective: { lambda: 1e-4, rho: 0.01, beta: 3 } },
  mnist: { shape: { visibleSize: 784, hiddenSize: 196 }, objective: { lambda: 3e-3, rho: 0.1, beta: 3 } },
} as const;

const course = join(process.cwd(), '../shared');
const folders = { nat: 'natural', mnist: 'mnist' } as const;
const folder = 'reports/bench';

export interface Data {
  readonly source: string;
  readonly workloadOf: (percent: number) => Workload;
}

/** Writes patches and theta0 where browser and peers read them: the course's where they lie beside the repository, else ours. */
export async function prepareData(set: SetName): Promise<Data> {
  const own = [`reference/${folders[set]}/theta0.npy`, ...(set === 'mnist' ? [digitsFile] : [])];
  const isCourse = own.every((file) => existsSync(join(course, file)));
  const { patches, theta } = isCourse ? courseData(set) : await generatedData(set);
  const paths = { patches: `${folder}/${set}-patches.f32`, theta: `${folder}/${set}-theta.f32` };
  mkdirSync(folder, { recursive: true });
  writeFileSync(paths.patches, patches);
  writeFileSync(paths.theta, theta);
  return {
    source: isCourse ? "the course's patches and initial theta" : 'generated patches',
    workloadOf: (percent) => ({
      set,
      percent,
      count: (samples * percent) / 100,
      ...setups[set],
      ...paths,
    }),
  };
}

const digitsFile = 'data/train-first10000-images-idx3-ubyte.gz';

function courseData(set: SetName): { patches: Uint8Array; theta: Uint8Array } {
  const theta = npyValues(`reference/${folders[set]}/theta0.npy`);
  if (set === 'nat') return { patches: npyValues('reference/natural/patches.npy'), theta };
  const idxHeader = 16;
  const pixels = gunzipSync(readFileSync(join(course, digitsFile))).subarray(idxHeader);
  return { patches: new Uint8Array(Float32Array.from(pixels, (value) => value / 255).buffer), theta };
}

/** The little-endian float32 values behind the header of a version 1 file of numpy.save. */
function npyValues(path: string): Uint8Array {
  const bytes = readFileSync(join(course, path));
  return bytes.subarray(10 + bytes.readUInt16LE(8));
}

async function generatedData(set: SetName): Promise<{ patches: Uint8Array; theta: Uint8Array }> {
  const random = createRandom(1);
  const theta = Float32Array.from(initialiseParameters(setups[set].shape, random));
  const values = set === 'nat' ? await scenePatches() : strokes(samples, random);
  return { patches: new Uint8Array(values.buffer), theta: new Uint8Array(theta.buffer) };
}

/** As the page's worker prepares them. */
async function scenePatches(): Promise<Float32Array<ArrayBuffer>> {
  const data = {
    source: 'scenes',
    patchSize: 8,
    patchCount: samples,
    preparation: picturePreparation,
  } as const;
  const nothing = () => undefined;
  const { patches } = await createDatasets().prepare(data, 1, nothing, () => false);
  return Float32Array.from(patches.values);
}
