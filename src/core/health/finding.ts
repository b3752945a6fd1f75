import type { RunFacts } from './runFacts.ts';

/**
 * `problem`: what is learned is wrong or worthless as the settings stand. `warning`: it will be, or is half of what it could
 * be. `note`: nothing is wrong, but the visitor should know.
 */
export type Severity = 'problem' | 'warning' | 'note';

/** What can be found in a run, and the numbers that belong to it. The words of the page have a sentence for each. */
export type Observation =
  | { readonly id: 'notANumber'; readonly learningRate: number | undefined }
  | {
      readonly id: 'diverging';
      readonly lowest: number;
      readonly now: number;
      readonly learningRate: number | undefined;
    }
  | { readonly id: 'dataOutside'; readonly lowest: number; readonly highest: number }
  | { readonly id: 'collapsed'; readonly lambda: number }
  | { readonly id: 'partlyCollapsed'; readonly blank: number; readonly units: number }
  | {
      readonly id: 'lambdaTooLarge';
      readonly lambda: number;
      readonly rho: number;
      /** λ above which weight decay wins, with these patches and this ρ. */
      readonly limit: number;
    }
  /** @property rho the target, where it is what asks for this; else undefined */
  | { readonly id: 'allOff' | 'allOn'; readonly rho: number | undefined }
  /** @property rho the target, where it is too large or too small to be sparse; undefined where β is 0 */
  | { readonly id: 'noSparsity'; readonly rho: number | undefined }
  | { readonly id: 'weakSparsity'; readonly mean: number; readonly rho: number; readonly beta: number }
  /** @property expected whether every run passes through this stage so early */
  | { readonly id: 'meanPatch'; readonly iteration: number; readonly expected: boolean }
  /** @property iterations until the minimum was reached, or for which the cost has hardly changed */
  | { readonly id: 'plateau'; readonly converged: boolean; readonly iterations: number }
  /** @property fall share of the cost by which it fell over the last `iterations` */
  | { readonly id: 'stillFalling'; readonly fall: number; readonly iterations: number }
  | { readonly id: 'noiseFloor'; readonly iteration: number; readonly singlePrecision: boolean }
  | { readonly id: 'lineSearchFailed' };

export type FindingId = Observation['id'];

/** A setting and the value to give it, so that a button can. */
export type Advice =
  | {
      readonly setting: 'lambda' | 'rho' | 'beta' | 'learningRate' | 'budget' | 'memory';
      readonly value: number;
    }
  | { readonly setting: 'optimiser'; readonly value: 'lbfgs' }
  /** The step of the patches' preparation that maps them to [0.1, 0.9]. */
  | { readonly setting: 'scale'; readonly value: true };

/** Something worth knowing about a run. */
export type Finding = Observation & {
  readonly severity: Severity;
  /** What to try, best first; empty when nothing needs to change. */
  readonly advice: readonly Advice[];
};

/** States that no step leads out of: what is advised helps only from new initial weights on. */
const deadEnds: ReadonlySet<FindingId> = new Set(['collapsed', 'allOff', 'allOn', 'notANumber']);

export function isDeadEnd({ id, severity }: Finding): boolean {
  return severity === 'problem' && deadEnds.has(id);
}

/** Looks for one thing in a run; undefined when it is not there. */
export type Rule = (run: RunFacts) => Finding | undefined;

/** A value to propose: one digit is enough. */
export function roundValue(value: number): number {
  return Number(value.toPrecision(1));
}
