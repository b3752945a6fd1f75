import type { BlockName } from '../core/autoencoder/blocks.ts';
import type { MistakeName, Step } from './mistakeNames.ts';
import type { Matrix } from './model/matrix.ts';
import type { Failure, Note, Place } from './student/studentProgram.ts';
import type { QuantityName } from './trace/quantities.ts';

/** Where and at what step something is wrong. */
interface Located {
  readonly step: Step;
  readonly place: Place | undefined;
}

/** A mistake that reproduces the student's numbers. */
export interface MistakeFinding extends Located {
  readonly kind: 'mistake';
  readonly mistake: MistakeName;
  /** The blocks of the gradient that it touches, where it is a matter of blocks. */
  readonly blocks: readonly BlockName[];
  /** A variable that holds what a block left at zero should hold. */
  readonly computedAs?: string;
}

/** What the returned values look like, whatever is in them. */
export type FormMistake =
  | 'outputsSwapped'
  | 'costNotNumeric'
  | 'costNotScalar'
  | 'costComplex'
  | 'costNotANumber'
  | 'gradientNotNumeric'
  | 'gradientMissing'
  | 'gradientLength'
  | 'biasGradientsNotSummed'
  | 'biasGradientsOverUnits'
  | 'biasGradientsScalar'
  | 'gradientWithoutBiases'
  | 'W1gradFromA2'
  | 'W2gradFromData'
  | 'gradientRow'
  | 'gradientMatrix'
  | 'gradientComplex'
  | 'gradientNotANumber'
  | 'singlePrecision'
  | 'integerClass'
  | 'notRepeatable';

export interface FormFinding extends Located {
  readonly kind: 'form';
  readonly mistake: FormMistake;
  /** What was returned, and what was to be. */
  readonly dims?: readonly number[];
  readonly expected?: readonly number[];
  readonly class?: string;
}

/** Errors that say more than their message: found out by running the program again, or by the shapes. */
export type FailureMistake =
  | 'transposeMissing'
  | 'transposeTooMany'
  | 'elementwiseMeant'
  | 'sizesHardCoded'
  | 'countHardCoded'
  | Failure['reason'];

export interface FailureFinding {
  readonly kind: 'failure';
  readonly mistake: FailureMistake;
  readonly step: Step | undefined;
  readonly place: Place | undefined;
  readonly failure: Failure;
  /** The network it failed on, where it is not the first. */
  readonly network?: string;
}

/** Nothing known explains the numbers: here they part from the expected ones. */
export interface UnexplainedFinding extends Located {
  readonly kind: 'unexplained';
  /** The first quantity that was seen nowhere. */
  readonly quantity: QuantityName | undefined;
}

/** A step that is not written yet. */
export interface NotYetFinding {
  readonly kind: 'notYet';
  readonly step: Step;
  readonly place: undefined;
}

export type Finding = MistakeFinding | FormFinding | FailureFinding | UnexplainedFinding | NotYetFinding;

/** Things that are worth saying and change no verdict. */
export type Remark =
  | { readonly kind: 'note'; readonly note: Note }
  /** Right on all networks but one of a single patch. */
  | { readonly kind: 'onePatch' }
  /** The student's gradient fits the student's cost, and both are wrong. */
  | { readonly kind: 'checkPassesButWrong'; readonly relativeDifference: number }
  /** The gradient is right, the cost is not: a check blames the gradient. */
  | { readonly kind: 'checkFailsThoughGradientRight'; readonly relativeDifference: number };

/** One step's verdict, with the values to show. */
export interface StepGrade {
  readonly step: Step;
  readonly status: 'notYet' | 'right' | 'wrong';
  readonly place: Place | undefined;
  /** The quantity shown: the student's and the expected one, on the first network. */
  readonly quantity: QuantityName | undefined;
  readonly student: Matrix | undefined;
  readonly expected: Matrix | undefined;
}

export interface BlockDifference {
  /** ‖x − y‖ / ‖x + y‖, the course's measure; it explodes where x ≈ −y */
  readonly symmetric: number;
  /** ‖x − y‖ / ‖y‖ */
  readonly relative: number;
}

export interface CostGrade {
  readonly status: 'right' | 'wrong' | 'error' | 'timeout';
  /** On the first network: the student's value, the expected one and |x − y| / |y|. Undefined where there is no value. */
  readonly cost:
    | { readonly value: number; readonly expected: number; readonly relativeError: number }
    | undefined;
  /** The largest over all networks; undefined where the gradient has not the form of one. */
  readonly blocks: Readonly<Record<BlockName, BlockDifference>> | undefined;
  readonly steps: readonly StepGrade[];
  /** In the order of the steps: the first is the one to tell. Empty when all is right. */
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
}
