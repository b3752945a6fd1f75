import { measureAbsorption } from '../src/core/dictionary/absorption.ts';
import { compareDictionary } from '../src/core/dictionary/compareDictionary.ts';
import { type LearnerSettings, learn } from '../src/core/dictionary/learner.ts';
import { createExampleSource, createWorld, type WorldSettings } from '../src/core/dictionary/world.ts';
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
}

const contestants: readonly Contestant[] = [
  ...[0.03, 0.3, 0.6, 1].map((l1) => ({ name: `L1 ${l1}`, learner: { l1 } })),
  { name: 'L1 0.3, 32 latents', learner: { latents: 32 } },
  { name: 'TopK 3', learner: { kind: 'topK' } },
  { name: 'TopK 3, 32 latents', learner: { kind: 'topK', latents: 32 } },
  { name: 'TopK 3, 128 latents', learner: { kind: 'topK', latents: 128 } },
  { name: 'frozen decoder, L1 0.3', learner: { kind: 'frozen' } },
  { name: 'principal components, 32', learner: { kind: 'principal', latents: 32 } },
  { name: 'network of 2011, λ 3e-3, β 1', learner: { kind: 'sigmoid' } },
  { name: 'network of 2011, λ 1e-3, β 0.1', learner: { kind: 'sigmoid', lambda: 1e-3, beta: 0.1 } },
  { name: 'network of 2011, λ 1e-4, β 0.1', learner: { kind: 'sigmoid', lambda: 1e-4, beta: 0.1 } },
  { name: 'features that imply others, L1 0.3', world: { variant: 'implied' } },
  {
    name: 'features that imply others, TopK 3',
    learner: { kind: 'topK' },
    world: { variant: 'implied' },
  },
  { name: 'pentagon, L1 0.3, 5 latents', learner: { latents: 5 }, world: { variant: 'pentagon' } },
];

const heldOut = 3000;
const heldOutStream = 9;

/** One learner on the world of one seed. */
function run({ learner, world: changed }: Contestant, seed: number, steps: number) {
  const world = createWorld({ ...usualWorld, ...changed, seed });
  const started = process.cpuUsage();
  const training = learn({ ...usual, ...learner }, world, steps);
  let next = training.next();
  while (!next.done) next = training.next();
  const seconds = process.cpuUsage(started).user / 1e6;
  const examples = createExampleSource(world, heldOutStream)(heldOut);
  const measures = compareDictionary(world, next.value, examples);
  const children = [...measures.latentOf.keys()].filter((feature) => feature % 2 === 1);
  const childrenFound = children.filter(
    (feature) => measures.cosines[feature * next.value.latents + measures.latentOf[feature]!]! > 0.9,
  ).length;
  return {
    ...measures,
    seconds,
    absorption: measureAbsorption(world, next.value, examples, measures.latentOf),
    childrenFound: childrenFound / children.length,
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

/** The learners of the bridge over several seeds, and what becomes of features that imply others. `seeds=5`, `steps=4000`, `only=TEXT`. */
export const measure = (given: readonly string[]) => {
  const options = readOptions(given);
  const seeds = Array.from({ length: options.number('seeds', 5) }, (_, n) => n + 1);
  const steps = options.number('steps', 4000);
  const only = options.text('only') ?? '';
  const wanted = contestants.filter(({ name }) => name.includes(only));
  const results = wanted.map((contestant) => ({
    contestant,
    runs: seeds.map((seed) => run(contestant, seed, steps)),
  }));
  const table = results.map(({ contestant, runs }) => ({
    learner: contestant.name,
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
  }));
  const absorbed = results
    .filter(({ contestant }) => contestant.world?.variant === 'implied')
    .map(({ contestant, runs }) => ({
      learner: contestant.name,
      'children found': spread(
        runs.map((one) => one.childrenFound),
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
