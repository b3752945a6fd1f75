import { drawBars } from '../src/core/patches/generators/bars.ts';
import { drawDeadLeaves } from '../src/core/patches/generators/deadLeaves/deadLeaves.ts';
import { generatePenDigits } from '../src/core/patches/generators/penDigits/penDigits.ts';
import { generatePinkNoise } from '../src/core/patches/generators/pinkNoise.ts';
import { scramblePhases } from '../src/core/patches/generators/scrambledScenes.ts';
import { whiten } from '../src/core/patches/whiten.ts';
import { createRandom } from '../src/core/random.ts';
import { suitedPreparation } from '../src/description/suited.ts';
import { suitedSettings } from '../src/presets/suitedSettings.ts';
import { createDatasets } from '../src/worker/datasets/datasets.ts';
import { readOptions } from './options.ts';
import { measureColdStart } from './sources/coldStart.ts';
import { median } from './statistics.ts';
import { type Timing, time } from './timing.ts';

const builtIn = ['scenes', 'scrambled', 'pinkNoise', 'bars', 'digits'] as const;
type BuiltIn = (typeof builtIn)[number];
const repetitions = 5;

interface Preparation {
  readonly source: BuiltIn;
  readonly patches: string;
  /** Milliseconds of the first time in this process, before anything is compiled, where this source came first. */
  readonly cold: number | string;
  /** Milliseconds of later times, each from nothing. */
  readonly least: number;
  readonly median: number;
}

/** Prepares a source's patches from nothing, as the worker does, but with core's own filters. @returns milliseconds */
async function prepare(source: BuiltIn): Promise<number> {
  const { patchSize, patchCount } = suitedSettings[source];
  const data = { source, patchSize, patchCount, preparation: suitedPreparation(source) };
  const datasets = createDatasets();
  const start = performance.now();
  await datasets.prepare(
    data,
    1,
    () => undefined,
    () => false,
  );
  return performance.now() - start;
}

async function preparation(source: BuiltIn, isFirst: boolean): Promise<Preparation> {
  const first = await prepare(source);
  const durations: number[] = [];
  for (let n = 0; n < repetitions; n++) durations.push(await prepare(source));
  const { patchSize, patchCount } = suitedSettings[source];
  return {
    source,
    patches: `${patchCount} of ${patchSize}×${patchSize}`,
    cold: isFirst ? Math.round(first) : '',
    least: Math.round(Math.min(...durations)),
    median: Math.round(median(durations)),
  };
}

function finish(generator: Generator<unknown, unknown, void>): void {
  while (!generator.next().done);
}

/** The parts, each with warm code. */
function parts(): readonly Timing[] {
  const scene = drawDeadLeaves({ seed: 1, index: 0 });
  return [
    time('draw one scene of 512×512', 9, () => drawDeadLeaves({ seed: 1, index: 0 })),
    time('whiten two scenes of 512×512', 9, () => whiten([scene, scene])),
    time('scramble two scenes of 512×512', 9, () => finish(scramblePhases([scene, scene], 1))),
    time('draw two pictures of pink noise', 9, () => finish(generatePinkNoise({ seed: 1, count: 2 }))),
    time('write 1,000 digits', 9, () => finish(generatePenDigits({ seed: 1, count: 1000 }))),
    time('draw 2,000 patches of bars', 9, () => {
      drawBars({ patchSize: 8, count: 2000, random: createRandom(1) });
    }),
  ];
}

/**
 * How long the built-in sources take: the default run from nothing in the built page's worker, then every source in Node on one
 * thread, through the worker's own room. The first source named is measured cold (`npm run bench -- sources digits`); default:
 * scenes. `visits=0` leaves the page out.
 */
export async function measure(options: readonly string[]): Promise<(readonly object[])[]> {
  const visits = readOptions(options).number('visits', 7);
  const coldStart = visits > 0 ? [await measureColdStart(visits)] : [];
  const wanted = builtIn.filter((source) => options.includes(source));
  const order = [...wanted, ...builtIn.filter((source) => !wanted.includes(source))];
  const preparations: Preparation[] = [];
  for (const source of order) preparations.push(await preparation(source, preparations.length === 0));
  return [...coldStart, preparations, parts()];
}
