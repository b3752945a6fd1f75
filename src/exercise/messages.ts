import type { BlockName } from '../core/autoencoder/blocks.ts';
import type { NetworkShape } from '../core/autoencoder/shape.ts';
import type { StopReason } from '../core/optimise/optimiser.ts';
import type { Step } from '../grader/mistakeNames.ts';
import type { InEachLanguage } from '../grader/words/spokenLanguages.ts';
import type { RunnerFailure } from './reports.ts';

/** A step of the exercise. */
export type ExerciseStep = Step;

/** The languages that the exercise can be written in. */
export const codeLanguages = ['octave', 'python'] as const;
export type CodeLanguage = (typeof codeLanguages)[number];

/** Recognised by the name of the first file. */
export const languageOf = ([main]: readonly CodeFile[]): CodeLanguage =>
  main !== undefined && /\.py$/i.test(main.name) ? 'python' : 'octave';

/** A file of the student's. */
export interface CodeFile {
  readonly name: string;
  readonly text: string;
}

export interface CodePlace {
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
}

/** Column by column: entry (row, column) at `row + column * rows`. */
export interface Numbers {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** How a step stands, with the values to show: the student's and the expected ones on the small network. */
export interface StepReport {
  readonly step: ExerciseStep;
  readonly status: 'notYet' | 'right' | 'wrong';
  readonly place: CodePlace | undefined;
  readonly quantity: string | undefined;
  readonly student: Numbers | undefined;
  readonly expected: Numbers | undefined;
}

/** Something to say about the code. An error begins with Octave's or Python's own words; what they mean stands under them. */
export interface Message {
  readonly octave: string | undefined;
  readonly sentences: InEachLanguage<readonly string[]>;
  readonly place: CodePlace | undefined;
  readonly step: ExerciseStep | undefined;
}

/** One block of the gradient beside the numerical gradient of the student's own cost. */
export interface CheckedBlock {
  readonly name: BlockName;
  readonly student: Numbers;
  readonly numerical: Numbers;
  /** ‖g − n‖ / ‖g + n‖ */
  readonly difference: number;
}

/** The course's step 3, on the student's own cost function. */
export interface OwnGradientCheck {
  readonly passes: boolean;
  readonly difference: number;
  readonly blocks: readonly CheckedBlock[];
  /** What to say if the check and the reference disagree. */
  readonly remark: InEachLanguage<string> | undefined;
}

export interface CheckReport {
  /** 'begun': nothing is wrong so far, and something is still to be written. */
  readonly status: 'right' | 'wrong' | 'begun' | 'error' | 'timeout';
  readonly steps: readonly StepReport[];
  /** What is wrong, in the order of the steps. */
  readonly findings: readonly Message[];
  /** Remarks, for example on hidden pitfalls, that do not change the verdict. */
  readonly remarks: readonly Message[];
  readonly cost: { readonly value: number; readonly expected: number } | undefined;
  readonly printed: string;
  readonly gradientCheck: OwnGradientCheck | undefined;
}

/** What a network is trained on with the student's code. */
export interface TrainingPlan {
  readonly patchCount: number;
  /** Of the scenes, the patches and the initial weights. */
  readonly seed: number;
  /** Iterations of L-BFGS. */
  readonly budget: number;
}

export type Pace = 'run' | 'pause' | 'step';

export type Command =
  | { readonly type: 'check'; readonly id: number; readonly files: readonly CodeFile[] }
  | {
      readonly type: 'train';
      readonly id: number;
      readonly files: readonly CodeFile[];
      readonly plan: TrainingPlan;
    }
  /** Forms one product of the cost function by a loop and as matrices, and measures how long both take. */
  | { readonly type: 'time'; readonly id: number; readonly patchCount: number }
  | { readonly type: 'pace'; readonly pace: Pace };

/** The same product by a loop over single numbers and as one matrix product. */
export interface Timed {
  /** Milliseconds of each. */
  readonly loop: number;
  readonly matrix: number;
  /** Between both results, at most, relative to the largest entry. */
  readonly largestDifference: number;
}

export interface Iterated {
  readonly type: 'iterated';
  readonly id: number;
  readonly iteration: number;
  readonly cost: number;
  readonly shape: NetworkShape;
  /** One unit's weights after the other: hiddenSize × visibleSize. */
  readonly weights: Float64Array;
  /** Milliseconds that the evaluations took together, and how many there were. */
  readonly evaluating: number;
  readonly evaluations: number;
}

export type Answer =
  | { readonly type: 'ready' }
  | { readonly type: 'checked'; readonly id: number; readonly report: CheckReport }
  | { readonly type: 'failed'; readonly id: number; readonly failure: RunnerFailure }
  /** The patches are there; the first evaluation begins. */
  | { readonly type: 'prepared'; readonly id: number }
  | Iterated
  /** The loop has formed the sums of so many patches, in so many milliseconds. */
  | { readonly type: 'looped'; readonly id: number; readonly patches: number; readonly milliseconds: number }
  | { readonly type: 'timed'; readonly id: number; readonly timed: Timed }
  | { readonly type: 'trained'; readonly id: number; readonly reason: StopReason }
  | { readonly type: 'trainingFailed'; readonly id: number; readonly message: Message };
