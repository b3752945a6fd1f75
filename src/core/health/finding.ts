import type { RunFacts } from './runFacts.ts';

/**
 * `problem`: what is learned is wrong or worthless as the settings stand. `warning`: it will be, or is half of what it could
 * be. `note`: nothing is wrong, but the visitor should know.
 */
export type Severity = 'problem' | 'warning' | 'note';

export type FindingId =
  | 'notANumber'
  | 'diverging'
  | 'dataOutside'
  | 'collapsed'
  | 'partlyCollapsed'
  | 'lambdaTooLarge'
  | 'allOff'
  | 'allOn'
  | 'noSparsity'
  | 'weakSparsity'
  | 'meanPatch'
  | 'plateau'
  | 'stillFalling'
  | 'noiseFloor'
  | 'lineSearchFailed';

/** A setting and the value to give it, so that a button can. */
export type Advice =
  | {
      readonly setting: 'lambda' | 'rho' | 'beta' | 'learningRate' | 'budget' | 'memory';
      readonly value: number;
    }
  | { readonly setting: 'optimiser'; readonly value: 'lbfgs' }
  /** The step of the patches' preparation that maps them to [0.1, 0.9]. */
  | { readonly setting: 'scale'; readonly value: true };

/** Something to be said about a run. */
export interface Finding {
  readonly id: FindingId;
  readonly severity: Severity;
  /** What is to be seen, and why. */
  readonly sentence: string;
  /** What to try, best first; empty when there is nothing to mend. */
  readonly advice: readonly Advice[];
}

/** States that no step leads out of: what is advised helps only from new initial weights on. */
const deadEnds: ReadonlySet<FindingId> = new Set(['collapsed', 'allOff', 'allOn', 'notANumber']);

export function isDeadEnd({ id, severity }: Finding): boolean {
  return severity === 'problem' && deadEnds.has(id);
}

/** Looks at a run for one thing; undefined when it is not there. */
export type Rule = (run: RunFacts) => Finding | undefined;

/** A number for a sentence: at most two digits, as short as it goes, small ones as 1e-4. */
export function spelled(value: number): string {
  const rounded = Number(value.toPrecision(2));
  return rounded !== 0 && Math.abs(rounded) < 0.01 ? rounded.toExponential() : String(rounded);
}

export const counted = (iterations: number): string => iterations.toLocaleString('en-US');

/** A value to propose: one digit is enough. */
export function roundValue(value: number): number {
  return Number(value.toPrecision(1));
}
