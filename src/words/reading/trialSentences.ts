import type { PreparationStage } from '../../notes/structure/figures.ts';

/** What a reader may take for the broken line of the gradient check's riddle. */
export type SuspectLine = 'delta2' | 'delta3' | 'weights' | 'biases';

/** The words of the figures that train, measure or time something. */
export interface TrialWords {
  /** Sentences one after the other. */
  readonly together: (sentences: readonly string[]) => string;
  readonly units: (count: number) => string;
  readonly finished: (iterations: number) => string;
  readonly norms: {
    readonly measure: string;
    readonly measuring: string;
    readonly stage: string;
    readonly stages: Readonly<Record<PreparationStage, string>>;
    readonly mean: string;
    readonly spread: string;
    readonly chart: (stage: string, spread: string) => string;
    readonly ends: readonly string[];
    readonly note: (count: string) => string;
  };
  readonly pair: {
    readonly train: string;
    readonly note: string;
    readonly sources: Readonly<Record<'scenes' | 'scrambled' | 'bars' | 'digits', string>>;
    readonly atOnce: (iterations: number) => string;
    readonly inParts: (parts: number, iterations: number) => string;
    readonly pairs: (count: number) => string;
    readonly tiles: (name: string) => string;
  };
  readonly inAndOut: { readonly strip: string; readonly patches: string; readonly outputs: string };
  /** Tiles that stand still. */
  readonly stills: { readonly start: string; readonly recorded: (iterations: number) => string };
  readonly bottleneck: {
    readonly patches: string;
    readonly network: (units: number) => string;
    readonly components: (count: number) => string;
    readonly strip: string;
    readonly chart: string;
    readonly across: string;
    readonly up: string;
    readonly ofNetwork: string;
    readonly ofComponents: string;
    readonly ofReader: string;
    /** @param trained whether all `iterations` are done */
    readonly explained: (
      units: number,
      network: string,
      components: string,
      iterations: number,
      trained: boolean,
    ) => string;
  };
  readonly activations: {
    readonly picture: string;
    readonly rows: string;
    readonly reading: string;
    readonly place: (unit: number, patch: number, activation: string) => string;
    readonly sums: (units: string, patches: string) => string;
  };
  readonly check: {
    readonly mistake: string;
    readonly none: string;
    readonly mistakes: Readonly<Record<string, string>>;
    readonly riddle: string;
    readonly nextRiddle: string;
    readonly endRiddle: string;
    readonly verdict: string;
    readonly riddleAsked: (number: number) => string;
    readonly suspects: Readonly<Record<SuspectLine, string>>;
    readonly found: (line: string, mistake: string) => string;
    readonly notFound: (line: string) => string;
    readonly block: string;
    readonly entries: string;
    readonly difference: string;
    readonly agrees: string;
    readonly differs: string;
    readonly map: (block: string) => string;
    readonly mapRows: (block: string) => string;
    readonly entry: (name: string, computed: string, numerical: string) => string;
    readonly mapHint: string;
    readonly passes: (difference: string) => string;
    readonly passesWrongly: (difference: string) => string;
    readonly fails: (difference: string, blocks: readonly string[]) => string;
  };
  readonly epsilon: {
    readonly chart: string;
    readonly at: (epsilon: string, difference: string) => string;
    readonly course: string;
    readonly passes: string;
    readonly measure: string;
  };
  readonly descent: {
    readonly race: string;
    readonly note: string;
    readonly running: (name: string, iteration: number) => string;
    readonly drawing: string;
    readonly lbfgs: string;
    readonly descent: string;
    readonly axis: string;
    readonly optimiser: string;
    readonly evaluations: string;
    readonly seconds: string;
    readonly chart: string;
    readonly result: (name: string, cost: string, evaluations: string, seconds: string) => string;
    readonly stopped: (name: string, iteration: number) => string;
    readonly plane: (patches: string) => string;
    readonly planeHint: string;
    readonly start: string;
    readonly cancel: string;
    readonly again: string;
  };
  readonly timing: {
    readonly run: string;
    readonly stop: string;
    readonly note: string;
    readonly loop: string;
    readonly matrix: string;
    readonly yours: (times: number) => string;
    readonly looped: (patches: string, all: string) => string;
    readonly milliseconds: (count: string) => string;
    readonly faster: (times: string) => string;
    readonly training: (time: string) => string;
    readonly hours: (count: string) => string;
    readonly minutes: (count: string) => string;
    readonly same: (difference: string) => string;
    readonly equal: string;
    readonly stopped: string;
  };
  readonly tiles: {
    readonly scale: string;
    readonly scales: Readonly<Record<'own' | 'shared' | 'positive', string>>;
    readonly ends: Readonly<Record<'own' | 'shared' | 'positive', string>>;
    readonly tiles: (scale: string) => string;
    readonly longest: string;
    readonly shortest: string;
  };
  readonly dictionary: {
    readonly ours: string;
    readonly theirs: string;
    readonly inputs: string;
    readonly hidden: string;
    readonly perInput: string;
    readonly parameters: string;
    readonly scale: string;
    readonly scales: Readonly<Record<'own' | 'shared', string>>;
    readonly picture: (name: string, inputs: string, hidden: string) => string;
    readonly tooSmall: string;
  };
  readonly natural: {
    readonly show: string;
    readonly note: string;
    readonly train: string;
    readonly training: (iteration: number) => string;
    readonly window: (name: string, row: number, column: number) => string;
    readonly zoomed: string;
    readonly hint: string;
  };
  readonly curve: {
    readonly label: string;
    readonly at: (name: string, value: string) => string;
    readonly hint: string;
    readonly done: string;
  };
}
