import type { RunFacts } from './runFacts.ts';

/**
 * `problem`: what is learned is wrong or worthless as the settings stand. `warning`: it will be, or is half of what it could
 * be. `note`: nothing is wrong, but the visitor should know.
 */
export type Severity = 'problem' | 'warning' | 'note';

/**
 * What can be found in a run, and the numbers that belong to it. The words of the page have a sentence for each. While
 * training goes on a sentence stays, so its numbers are such as stay true with it.
 */
export type Observation =
  | { readonly id: 'notANumber'; readonly learningRate: number | undefined }
  | {
      readonly id: 'diverging';
      readonly lowest: number;
      /** The iteration at which the cost was lowest. */
      readonly iteration: number;
      readonly learningRate: number | undefined;
    }
  | { readonly id: 'jumping'; readonly learningRate: number }
  | { readonly id: 'dataOutside'; readonly lowest: number; readonly highest: number }
  /** @property lambda undefined where it is not the present λ that has shrunk the weights */
  | { readonly id: 'collapsed'; readonly lambda: number | undefined }
  | { readonly id: 'partlyCollapsed'; readonly blank: number; readonly units: number }
  | {
      readonly id: 'lambdaTooLarge';
      readonly lambda: number;
      readonly rho: number;
      /** λ above which weight decay wins, with these patches and this ρ. */
      readonly limit: number;
    }
  /** The tiles are noise, because nothing keeps the weights small. */
  | { readonly id: 'lambdaTooSmall'; readonly lambda: number }
  /** @property rho the target, where it is what asks for this; else undefined */
  | { readonly id: 'allOff' | 'allOn'; readonly rho: number | undefined }
  /** @property rho the target, where it is too large or too small to be sparse; undefined where β is 0 */
  | { readonly id: 'noSparsity'; readonly rho: number | undefined }
  /** The mean activation is more than `times` the target. */
  | { readonly id: 'weakSparsity'; readonly times: number; readonly rho: number; readonly beta: number }
  /** Of the features that the patches are made of, fewer than half have a unit to themselves. */
  | { readonly id: 'featuresMissing'; readonly found: number; readonly all: number }
  /** @property expected whether every run passes through this stage so early */
  | { readonly id: 'meanPatch'; readonly expected: boolean }
  /** @property iterations until the minimum was reached, or for which the cost has hardly changed */
  | { readonly id: 'plateau'; readonly converged: boolean; readonly iterations: number }
  /** @property fall share of the cost by which it fell over the last `iterations` */
  | { readonly id: 'stillFalling'; readonly fall: number; readonly iterations: number }
  | { readonly id: 'noiseFloor'; readonly iteration: number; readonly singlePrecision: boolean }
  | { readonly id: 'lineSearchFailed' }
  /** A setting was changed at the present iteration. @property forgets whether L-BFGS begins with an empty memory */
  | { readonly id: 'changed'; readonly subject: 'objective' | 'optimiser'; readonly forgets: boolean };

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
  /** The one thing to try; undefined when nothing needs to change. */
  readonly advice?: Advice | undefined;
};

/** States that no step leads out of: what is advised helps only from new initial weights on. */
const deadEnds: ReadonlySet<FindingId> = new Set(['collapsed', 'allOff', 'allOn', 'diverging', 'notANumber']);

export function isDeadEnd({ id, severity }: Finding): boolean {
  return severity === 'problem' && deadEnds.has(id);
}

/** Looks for one thing in a run; undefined when it is not there. */
export type Rule = (run: RunFacts) => Finding | undefined;

/** A value to propose: one digit is enough. */
export function roundValue(value: number): number {
  return Number(value.toPrecision(1));
}
