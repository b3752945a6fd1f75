import { readFileSync } from 'node:fs';
import { simdEngineOf } from '../src/bridgeWorker/loadEngine.ts';
import { measureAbsorption } from '../src/core/dictionary/absorption.ts';
import { compareDictionary } from '../src/core/dictionary/compareDictionary.ts';
import {
  type LearnerEngine,
  type LearnerSettings,
  learn,
  plainEngine,
} from '../src/core/dictionary/learner.ts';
import { createExampleSource, createWorld, type WorldSettings } from '../src/core/dictionary/world.ts';
import { buildKernel } from '../vite/kernel.ts';
import { readOptions } from './options.ts';

const usual: LearnerSettings = { kind: 'l1', latents: 64, l1: 0.3, active: 3, lambda: 3e-3, beta: 1 };
const usualWorld = {
  variant: 'independent',
  features: 64,
  dimensions: 32,
  probability: 0.05,
} as const satisfies Omit<WorldSettings, 'seed'>;

interface Contestant {
  readonly name: string;
  readonly learner?: Partial<LearnerSettings>;
  readonly world?: Partial<WorldSettings>;
  /** Within which the means over the seeds lie, if nothing has changed: 0.03 around the figures of docs/bridge.md, 0.1 for shares found. */
  readonly expected: { readonly cosine: number; readonly found: number; readonly unexplained: number };
}

const contestants: readonly Contestant[] = [
  { name: 'L1 0.03', learner: { l1: 0.03 }, expected: { cosine: 0.615, found: 0.04, unexplained: 0.004 } },
  { name: 'L1 0.3', expected: { cosine: 0.988, found: 0.98, unexplained: 0.102 } },
  { name: 'L1 0.6', learner: { l1: 0.6 }, expected: { cosine: 0.974, found: 0.96, unexplained: 0.175 } },
  { name: 'L1 1', learner: { l1: 1 }, expected: { cosine: 0.971, found: 0.96, unexplained: 0.311 } },
  {
    name: 'L1 0.3, 32 latents',
    learner: { latents: 32 },
    expected: { cosine: 0.879, found: 0.21, unexplained: 0.203 },
  },
  { name: 'TopK 3', learner: { kind: 'topK' }, expected: { cosine: 0.976, found: 0.96, unexplained: 0.176 } },
  {
    name: 'TopK 3, 32 latents',
    learner: { kind: 'topK', latents: 32 },
    expected: { cosine: 0.9, found: 0.23, unexplained: 0.362 },
  },
  {
    name: 'TopK 3, 128 latents',
    learner: { kind: 'topK', latents: 128 },
    expected: { cosine: 0.998, found: 1, unexplained: 0.168 },
  },
  {
    name: 'frozen decoder, L1 0.3',
    learner: { kind: 'frozen' },
    expected: { cosine: 0.378, found: 0, unexplained: 0.413 },
  },
  {
    name: 'principal components, 32',
    learner: { kind: 'principal', latents: 32 },
    expected: { cosine: 0.41, found: 0, unexplained: 0 },
  },
  {
    name: 'network of 2011, λ 3e-3, β 1',
    learner: { kind: 'sigmoid' },
    expected: { cosine: 0.831, found: 0.69, unexplained: 0.194 },
  },
  {
    name: 'network of 2011, λ 1e-3, β 0.1',
    learner: { kind: 'sigmoid', lambda: 1e-3, beta: 0.1 },
    expected: { cosine: 0.789, found: 0.36, unexplained: 0.053 },
  },
  {
    name: 'network of 2011, λ 1e-4, β 0.1',
    learner: { kind: 'sigmoid', lambda: 1e-4, beta: 0.1 },
    expected: { cosine: 0.477, found: 0, unexplained: 0.024 },
  },
  {
    name: 'features that imply others, L1 0.3',
    world: { variant: 'implied' },
    expected: { cosine: 0.908, found: 0.63, unexplained: 0.077 },
  },
  {
    name: 'pentagon, L1 0.3, 5 latents',
    learner: { latents: 5 },
    world: { variant: 'pentagon' },
    expected: { cosine: 1, found: 1, unexplained: 0.055 },
  },
];

const heldOut = 3000;
const heldOutStream = 9;

async function simdEngine(): Promise<LearnerEngine> {
  await buildKernel();
  const compiled = (name: string): Promise<WebAssembly.Module> =>
    WebAssembly.compile(readFileSync(new URL(`../src/worker/kernel/build/${name}.wasm`, import.meta.url)));
  return simdEngineOf(await compiled('dictionary'), await compiled('float64'));
}

/** One learner on the world of one seed. */
function run({ learner, world: changed }: Contestant, seed: number, steps: number, engine: LearnerEngine) {
  const world = createWorld({ ...usualWorld, ...changed, seed });
  const started = process.cpuUsage();
  const training = learn({ ...usual, ...learner }, world, steps, engine);
  let next = training.next();
  while (!next.done) next = training.next();
  const seconds = process.cpuUsage(started).user / 1e6;
  const examples = createExampleSource(world, heldOutStream)(heldOut);
  const measures = compareDictionary(world, next.value, examples);
  return {
    ...measures,
    seconds,
    absorption: measureAbsorption(world, next.value, examples, measures),
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
/** The mean, and the least and the most where they differ. */
function spread(values: readonly number[], digits: number): string {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return '–';
  const [least, most, middle] = [Math.min(...known), Math.max(...known), mean(known)].map((value) =>
    value.toFixed(digits),
  );
  return least === most ? `${middle}` : `${middle} (${least}–${most})`;
}

/** How far a mean over five seeds may be from what is expected. */
const bounds = { cosine: 0.03, found: 0.1, unexplained: 0.03 } as const;

/** Whether the means over the seeds lie within the bounds that docs/bridge.md states. */
function isAsExpected({ expected }: Contestant, runs: readonly ReturnType<typeof run>[]): boolean {
  const means = {
    cosine: mean(runs.map((one) => one.matchedCosine)),
    found: mean(runs.map((one) => one.found)),
    unexplained: mean(runs.map((one) => one.unexplained)),
  };
  return (Object.keys(bounds) as (keyof typeof bounds)[]).every(
    (name) => Math.abs(means[name] - expected[name]) <= bounds[name],
  );
}

/**
 * The learners of the bridge over several seeds, and what becomes of features that imply others. `seeds=5`, `steps=4000`, `only=TEXT`;
 * `engine=plain` trains in JavaScript instead of WebAssembly; `engine=both` also says how many times longer JavaScript takes.
 */
export const measure = async (given: readonly string[]) => {
  const options = readOptions(given);
  const seeds = Array.from({ length: options.number('seeds', 5) }, (_, n) => n + 1);
  const steps = options.number('steps', 4000);
  const only = options.text('only') ?? '';
  const named = options.text('engine');
  const engine = named === 'plain' ? plainEngine : await simdEngine();
  const wanted = contestants.filter(({ name }) => name.includes(only));
  const results = wanted.map((contestant) => ({
    contestant,
    runs: seeds.map((seed) => {
      const one = run(contestant, seed, steps, engine);
      const plain = named === 'both' ? run(contestant, seed, steps, plainEngine).seconds : Number.NaN;
      return { ...one, ratio: plain / one.seconds };
    }),
  }));
  const table = results.map(({ contestant, runs }) => ({
    learner: contestant.name,
    'within bounds': isAsExpected(contestant, runs) ? 'yes' : 'NO',
    cosine: spread(
      runs.map((one) => one.matchedCosine),
      3,
    ),
    found: spread(
      runs.map((one) => one.found),
      2,
    ),
    L0: spread(
      runs.map((one) => one.latentsOn),
      1,
    ),
    unexplained: spread(
      runs.map((one) => one.unexplained),
      3,
    ),
    dead: spread(
      runs.map((one) => one.dead),
      2,
    ),
    size: spread(
      runs.map((one) => one.shrinkage),
      2,
    ),
    'CPU s': spread(
      runs.map((one) => one.seconds),
      1,
    ),
    ...(named === 'both' && {
      'JavaScript takes': spread(
        runs.map((one) => one.ratio),
        1,
      ),
    }),
  }));
  const absorbed = results
    .filter(({ contestant }) => contestant.world?.variant === 'implied')
    .map(({ contestant, runs }) => ({
      learner: contestant.name,
      'children found': spread(
        runs.map(({ absorption }) => absorption.childrenFound),
        2,
      ),
      'parent’s latent alone': spread(
        runs.map(({ absorption }) => absorption.alone),
        2,
      ),
      'with the child': spread(
        runs.map(({ absorption }) => absorption.withChild),
        2,
      ),
    }));
  return [table, absorbed];
};
