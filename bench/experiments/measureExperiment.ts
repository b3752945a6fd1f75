import type { CostTerms } from '../../src/core/autoencoder/model.ts';
import { splitParameters } from '../../src/core/autoencoder/parameters.ts';
import { countBarsFound } from '../../src/core/filters/barsFound.ts';
import { countCollapsedUnits, countEdgeUnits } from '../../src/core/filters/filterQuality.ts';
import { unitNorms } from '../../src/core/filters/tiles.ts';
import { hiddenUnitWeights } from '../../src/core/hiddenUnit/unitOfTheta.ts';
import { reconstruct } from '../../src/core/reconstruction/reconstruct.ts';
import { totalVariance } from '../../src/core/reconstruction/totalVariance.ts';
import type { TrainingRun } from '../../src/worker/trainingRun.ts';
import { createRun, type Machine, settingsOf, setupOf } from './trainExperiment.ts';

/** Iterations at which a run is looked at besides its last. */
const lookedAt = [10, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200, 300, 400];

/** One experiment with one seed, as it ended and on its way there. */
export interface MeasuredExperiment {
  readonly id: string;
  readonly seed: number;
  readonly machine: Machine;
  readonly iterations: number;
  readonly reason: string;
  readonly terms: CostTerms;
  readonly meanActivation: number;
  readonly explained: number;
  /** Counted as the page counts them, at `lookedAt` and at the end. */
  readonly found: readonly Found[];
  /** The least iteration from which on as many bars are found as at the end; undefined for other sources. */
  readonly barsComplete?: number;
  /** Of each hidden unit, four digits: its greatest activation, ‖W1_j‖ and ‖W2_j‖. */
  readonly units: readonly (readonly [highest: number, incoming: number, outgoing: number])[];
}

export interface Found {
  readonly iteration: number;
  readonly cost: number;
  readonly edges: number;
  readonly blank: number;
  readonly bars?: number;
}

/** Trains one experiment to its end and measures it. @param keep is given theta at the end */
export async function measureExperiment(
  id: string,
  seed: number,
  machine: Machine,
  keep: (theta: Float64Array) => void,
): Promise<MeasuredExperiment> {
  const settings = settingsOf(setupOf(id), seed);
  const run = await createRun(settings, machine);
  const found: Found[] = [];
  const bars: number[] = [];
  let reason = 'budget';
  while (run.iteration < settings.budget) {
    const result = await run.iterate();
    if (result.type === 'stopped') {
      reason = result.reason;
      break;
    }
    if (settings.data.source === 'bars') bars[run.iteration] = barsOf(run);
    if (lookedAt.includes(run.iteration)) found.push(look(run));
  }
  if (found.at(-1)?.iteration !== run.iteration) found.push(look(run));
  keep(run.theta);
  const { terms, rhoHat } = run.measured;
  const mean = rhoHat.reduce((sum, value) => sum + value, 0) / rhoHat.length;
  const { values, visibleSize } = run.patches;
  const complete = bars.length > 0 && 1 + bars.findLastIndex((count) => count !== bars.at(-1));
  return {
    id,
    seed,
    machine,
    iterations: run.iteration,
    reason,
    terms: mapValues(terms, (value) => digits(value, 6)),
    meanActivation: digits(mean, 4),
    explained: digits(1 - terms.reconstructionError / (totalVariance(values, visibleSize) / 2), 4),
    found,
    ...(complete !== false && { barsComplete: complete }),
    units: unitsOf(run),
  };
}

function look(run: TrainingRun): Found {
  const weights = hiddenUnitWeights(run.theta, run.shape);
  return {
    iteration: run.iteration,
    cost: digits(run.measured.terms.total, 6),
    edges: countEdgeUnits(weights, run.shape),
    blank: countCollapsedUnits(weights, run.shape),
    ...(run.settings.data.source === 'bars' && { bars: barsOf(run) }),
  };
}

const barsOf = ({ theta, shape }: TrainingRun): number =>
  countBarsFound(hiddenUnitWeights(theta, shape), shape);

function unitsOf({ theta, shape, patches }: TrainingRun): MeasuredExperiment['units'] {
  const { hiddenSize, visibleSize } = shape;
  const highest = new Float64Array(hiddenSize);
  const block = 1000;
  for (let first = 0; first < patches.count; first += block) {
    const { a2 } = reconstruct(theta, shape, patches, first, Math.min(block, patches.count - first));
    a2.forEach((value, n) => {
      highest[n % hiddenSize] = Math.max(highest[n % hiddenSize] as number, value);
    });
  }
  const incoming = unitNorms(hiddenUnitWeights(theta, shape), shape);
  const outgoing = unitNorms(splitParameters(theta, shape).W2, { hiddenSize, visibleSize });
  return Array.from(highest, (value, unit) => [
    digits(value, 4),
    digits(incoming[unit] as number, 4),
    digits(outgoing[unit] as number, 4),
  ]);
}

const digits = (value: number, count: number): number => Number(value.toPrecision(count));

function mapValues<Key extends string>(
  record: Readonly<Record<Key, number>>,
  change: (value: number) => number,
) {
  return Object.fromEntries(
    Object.entries<number>(record).map(([key, value]) => [key, change(value)]),
  ) as Record<Key, number>;
}
