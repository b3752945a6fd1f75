import { it } from 'vitest';
import { compareDictionary } from '../../../../src/core/dictionary/compareDictionary.ts';
import { principalDirections } from '../../../../src/core/dictionary/principalDirections.ts';
import { learnedBySigmoid, sigmoidProblem } from '../../../../src/core/dictionary/sigmoidDictionary.ts';
import {
  type DictionarySettings,
  learnedBy,
  trainDictionary,
} from '../../../../src/core/dictionary/trainDictionary.ts';
import {
  createExampleSource,
  createWorld,
  type WorldSettings,
} from '../../../../src/core/dictionary/world.ts';
import { minimise } from '../../../../src/core/optimise/run.ts';

const base = { variant: 'independent', features: 64, dimensions: 32, probability: 0.05, seed: 1 } as const;
const show = (name: string, settings: WorldSettings, learned: any, t: number) => {
  const world = createWorld(settings);
  const m = compareDictionary(world, learned, createExampleSource(world, 9)(3000));
  console.log(
    name,
    'cos',
    m.matchedCosine.toFixed(3),
    'found',
    m.found.toFixed(2),
    'L0',
    m.latentsOn.toFixed(2),
    'of',
    m.featuresOn.toFixed(2),
    'fvu',
    m.unexplained.toFixed(4),
    'dead',
    m.dead.toFixed(2),
    'shrink',
    m.shrinkage.toFixed(2),
    ((performance.now() - t) / 1000).toFixed(1) + ' s',
  );
};
const relu = (name: string, s: Partial<DictionarySettings>, w: Partial<WorldSettings> = {}) => {
  const t = performance.now();
  const settings = { ...base, ...w } as WorldSettings;
  const world = createWorld(settings);
  const full = {
    sparsity: { kind: 'l1', weight: 0.3 },
    latents: 64,
    frozenDecoder: false,
    seed: 1,
    ...s,
  } as DictionarySettings;
  const run = trainDictionary(full, world.dimensions, createExampleSource(world));
  let r = run.next();
  while (!r.done) r = run.next();
  show(name, settings, learnedBy(r.value, full.sparsity), t);
};
it('table', () => {
  for (const weight of [0.03, 0.3, 0.6, 1]) relu(`L1 ${weight}`, { sparsity: { kind: 'l1', weight } });
  relu('topK 3', { sparsity: { kind: 'topK', active: 3 } });
  relu('topK 3 128', { sparsity: { kind: 'topK', active: 3 }, latents: 128 });
  relu('frozen', { frozenDecoder: true });
  relu('L1 32', { latents: 32 });
  relu('implied', {}, { variant: 'implied' });
  for (const seed of [1, 2, 3]) relu('pentagon', { seed, latents: 5 }, { variant: 'pentagon', seed });
  for (const [lambda, beta] of [
    [3e-3, 1],
    [1e-3, 0.1],
    [1e-4, 0.1],
  ] as const) {
    const t = performance.now();
    const world = createWorld(base);
    const p = sigmoidProblem(
      { objective: { lambda, beta, rho: 0.05 }, hiddenUnits: 64, iterations: 250, seed: 1 },
      32,
      createExampleSource(world)(10000),
    );
    const { theta } = minimise(p.optimiser, p.evaluate);
    show(`2011 λ ${lambda} β ${beta}`, base, learnedBySigmoid(theta, p.shape), t);
  }
  const world = createWorld(base);
  show('pca', base, principalDirections(createExampleSource(world)(10000), 32, 32), performance.now());
}, 600000);
