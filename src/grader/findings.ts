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
  /** The blocks of the gradient that it changes, if it changes single blocks. */
  readonly blocks: readonly BlockName[];
  /** A variable that holds the right values of a block that was returned as zeros. */
  readonly computedAs?: string;
}

/** Kind, size and class of the returned values, without their content. */
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
  /** What was returned, and what should have been. */
  readonly dims?: readonly number[];
  readonly expected?: readonly number[];
  readonly class?: string;
}

/** Errors about which more is known than their message, from running the program again or from the shapes. */
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

/** No known mistake explains the numbers. This is the first place where they differ from the expected ones. */
export interface UnexplainedFinding extends Located {
  readonly kind: 'unexplained';
  /** The first quantity that no variable held. */
  readonly quantity: QuantityName | undefined;
}

/** A step that is not written yet. */
export interface NotYetFinding {
  readonly kind: 'notYet';
  readonly step: Step;
  readonly place: undefined;
}

export type Finding = MistakeFinding | FormFinding | FailureFinding | UnexplainedFinding | NotYetFinding;

/** Remarks that do not change the verdict. */
export type Remark =
  | { readonly kind: 'note'; readonly note: Note }
  /** Right on all networks except the one with a single patch. */
  | { readonly kind: 'onePatch' }
  /** The student's gradient fits the student's cost, and both are wrong. */
  | { readonly kind: 'checkPassesButWrong'; readonly relativeDifference: number }
  /** The gradient is right and the cost is wrong, so that a gradient check would fail. */
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
  /** ‖x − y‖ / ‖x + y‖, the course's measure; it becomes very large if x ≈ −y */
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
  /** The largest over all networks; undefined if the returned value does not have the form of a gradient. */
  readonly blocks: Readonly<Record<BlockName, BlockDifference>> | undefined;
  readonly steps: readonly StepGrade[];
  /** In the order of the steps; the first one is reported. Empty when everything is right. */
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
}
