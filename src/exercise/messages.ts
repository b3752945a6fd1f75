import type { BlockName } from '../core/autoencoder/blocks.ts';
import type { NetworkShape } from '../core/autoencoder/shape.ts';
import type { StopReason } from '../core/optimise/optimiser.ts';
import type { Step } from '../grader/mistakeNames.ts';
import type { QuantityName } from '../grader/trace/quantities.ts';
import type { FileMistakes } from '../grader/words/fileMistakes.ts';
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

/** The course's two smaller files, by the names of their functions in MATLAB/Octave. */
export type OtherFile = keyof FileMistakes;

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

/** What the check of one of the smaller files found. */
export interface FileReport {
  /** 'begun': nothing is written yet. */
  readonly status: CheckReport['status'];
  readonly mistake: FileMistakes[OtherFile] | undefined;
  /** What the mistake is. */
  readonly sentence: InEachLanguage<string> | undefined;
  /** An error, in Octave's words and in sentences. */
  readonly error: Message | undefined;
  readonly remarks: readonly Message[];
  readonly printed: string;
  /** The numerical gradient that the function returned, beside the right one. */
  readonly student: Numbers | undefined;
  readonly expected: Numbers | undefined;
  /** Patches that the function cut from the built-in scenes, one after the other, column by column. */
  readonly patches: Numbers | undefined;
}

/** A value of the cost function that is computed on the way. */
export type StepQuantity = QuantityName;

/** Lines that are tried by themselves. */
export interface LinesToTry {
  readonly files: readonly CodeFile[];
  /** Lines that do what is wanted. Without them, the right value of `towards` is wanted. */
  readonly model?: readonly CodeFile[] | undefined;
  /** What the lines assign. */
  readonly variable: string;
  /**
   * The value of the cost function that is to be computed next: the lines then know the function's arguments and all values before it,
   * on a small network.
   */
  readonly towards?: StepQuantity | undefined;
}

/** What came of lines that were tried. */
export interface TriedLine {
  readonly status: 'right' | 'wrong' | 'error';
  readonly error: Message | undefined;
  readonly student: Numbers | undefined;
  readonly expected: Numbers | undefined;
}

/** Natural patches of 8×8 pixels, or digits of 28×28: the page's own, or MNIST's. */
export type TrainingData = 'natural' | 'digits' | 'mnist';

/** What a network is trained on with the student's code. */
export interface TrainingPlan {
  /** Natural patches unless given. */
  readonly data?: TrainingData;
  /** MNIST's digits, as many as patches: row by row, a byte for each pixel, 255 for ink. Needed for MNIST alone. */
  readonly digits?: Uint8Array | undefined;
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
      readonly type: 'checkFile';
      readonly id: number;
      readonly files: readonly CodeFile[];
      readonly file: OtherFile;
    }
  | {
      readonly type: 'train';
      readonly id: number;
      readonly files: readonly CodeFile[];
      readonly plan: TrainingPlan;
    }
  /** Forms one product of the cost function by a loop and as matrices, and measures how long both take. */
  | { readonly type: 'time'; readonly id: number; readonly patchCount: number }
  /** Runs lines of the student's, and compares what a variable holds then with what is wanted. */
  | ({ readonly type: 'tryLine'; readonly id: number } & LinesToTry)
  /** Trains on the same plan with the correct cost and gradient. */
  | { readonly type: 'trainReference'; readonly id: number; readonly plan: TrainingPlan }
  /** Measures an evaluation of the code, and of another version of it, by the number of patches. */
  | {
      readonly type: 'measure';
      readonly id: number;
      readonly files: readonly CodeFile[];
      readonly other: readonly CodeFile[] | undefined;
      readonly counts: readonly number[];
    }
  | { readonly type: 'pace'; readonly pace: Pace };

/** Milliseconds that one evaluation takes on so many patches; undefined where it was not measured. */
export interface MeasuredVersions {
  readonly patchCount: number;
  readonly own: number | undefined;
  readonly other: number | undefined;
  /** The page's own kernel, in float64 on one thread. */
  readonly kernel: number | undefined;
  /** Between both versions' costs and gradients, at most, relative to the largest number. */
  readonly largestDifference: number | undefined;
}

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
  | { readonly type: 'fileChecked'; readonly id: number; readonly report: FileReport }
  | { readonly type: 'tried'; readonly id: number; readonly tried: TriedLine }
  | { readonly type: 'failed'; readonly id: number; readonly failure: RunnerFailure }
  /** The patches are there; the first evaluation begins. */
  | { readonly type: 'prepared'; readonly id: number }
  | Iterated
  /** The loop has formed the sums of so many patches, in so many milliseconds. */
  | { readonly type: 'looped'; readonly id: number; readonly patches: number; readonly milliseconds: number }
  | { readonly type: 'timed'; readonly id: number; readonly timed: Timed }
  /** The correct costs after more iterations. */
  | { readonly type: 'referenceCosts'; readonly id: number; readonly costs: readonly number[] }
  | { readonly type: 'measured'; readonly id: number; readonly measured: MeasuredVersions }
  | { readonly type: 'allMeasured'; readonly id: number }
  | { readonly type: 'trained'; readonly id: number; readonly reason: StopReason }
  | { readonly type: 'trainingFailed'; readonly id: number; readonly message: Message };
