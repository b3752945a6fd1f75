import {
  type Complex,
  decayTerms,
  errorTerms,
  meanTerms,
  sparsityTerms,
  type Variant,
} from '../model/cost.ts';
import type { Forward } from '../model/forward.ts';
import type { Matrix } from '../model/matrix.ts';
import { closeNumbers, sameWithin } from './closeness.ts';
import { type OnNetwork, onDemand } from './onDemand.ts';

/** A way to compute the cost's parts, each part right or with a mistake. */
export interface CostChoice {
  readonly means: (typeof meanTerms)[number];
  readonly error: (typeof errorTerms)[number];
  readonly decay: (typeof decayTerms)[number];
  readonly sparsity: (typeof sparsityTerms)[number];
}

export const rightCost: CostChoice = {
  means: meanTerms[0]!,
  error: errorTerms[0]!,
  decay: decayTerms[0]!,
  sparsity: sparsityTerms[0]!,
};

export function countOf(variants: readonly Variant<unknown>[]): number {
  return variants.filter(({ mistake }) => mistake !== undefined).length;
}

export function costOf(pass: Forward, { means, error, decay, sparsity }: CostChoice): Complex {
  const { re, im } = sparsity.way(pass, means.way(pass));
  return { re: error.way(pass) + decay.way(pass) + re, im };
}

/**
 * All ways to compute the cost, of at most `most` mistakes, that give the student's cost on every network.
 * `passes` and `costs` belong together, network by network; passes are computed as they are needed.
 */
export function matchingCosts(
  passes: OnNetwork<Forward>,
  costs: readonly Complex[],
  most: number,
): CostChoice[] {
  const start = costs.findIndex(({ re }) => Number.isFinite(re));
  if (start < 0) return [];
  const tables = onDemand((n) => tableOf(passes(n), most));
  const first = tables(start);
  const target = costs[start]!;
  const within = sameWithin * Math.max(Math.hypot(target.re, target.im), 1e-300);
  const found: CostChoice[] = [];
  for (const [n, means] of allowed(meanTerms, most).entries()) {
    for (const [e, error] of allowed(errorTerms, most).entries()) {
      for (const [d, decay] of allowed(decayTerms, most).entries()) {
        const before = countOf3(means, error, decay);
        if (before > most) continue;
        const rest = target.re - first.errors[e]! - first.decays[d]!;
        const row = first.sparsities[n]!;
        for (let s = 0; s < row.length; s++) {
          if (Math.abs(row[s]!.re - rest) > within) continue;
          const sparsity = sparsityTerms[s]!;
          if (before === most && sparsity.mistake) continue;
          if (means.mistake && sparsity.mistake === 'sparsityCostMissing') continue;
          const agrees = costs.every((cost, network) => {
            const { errors, decays, sparsities } = tables(network);
            const { re, im } = sparsities[n]![s]!;
            return closeNumbers({ re: errors[e]! + decays[d]! + re, im }, cost);
          });
          if (agrees) found.push({ means, error, decay, sparsity });
        }
      }
    }
  }
  return found;
}

function countOf3(a: Variant<unknown>, b: Variant<unknown>, c: Variant<unknown>): number {
  return (a.mistake ? 1 : 0) + (b.mistake ? 1 : 0) + (c.mistake ? 1 : 0);
}

/** Only the right way where no mistake is allowed. */
function allowed<T>(ways: readonly T[], most: number): readonly T[] {
  return most < 1 ? ways.slice(0, 1) : ways;
}

function tableOf(
  pass: Forward,
  most: number,
): {
  readonly errors: readonly number[];
  readonly decays: readonly number[];
  readonly sparsities: readonly (readonly Complex[])[];
} {
  const means: Matrix[] = allowed(meanTerms, most).map(({ way }) => way(pass));
  return {
    errors: allowed(errorTerms, most).map(({ way }) => way(pass)),
    decays: allowed(decayTerms, most).map(({ way }) => way(pass)),
    sparsities: means.map((mean) => allowed(sparsityTerms, most).map(({ way }) => way(pass, mean))),
  };
}
