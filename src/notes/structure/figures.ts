import type { MistakeId } from '../../core/autoencoder/mistakes/mistake.ts';
import type { Objective } from '../../core/autoencoder/shape.ts';
import { ranges } from '../../presets/ranges.ts';
import type { LineId } from '../code/lines.ts';

/** A training as the playground runs it; what is left out is as suits the source. */
export interface TrainingSettings {
  readonly source: 'scenes' | 'scrambled' | 'bars' | 'digits';
  readonly objective?: Partial<Objective>;
  readonly hiddenSize?: number;
  readonly patchCount?: number;
  readonly budget?: number;
  readonly optimiser?: OptimiserSettings;
}

export type OptimiserSettings =
  /** `restarts`: in how many equal parts the budget is trained, each with an empty memory. */
  | { readonly name: 'lbfgs'; readonly memory: number; readonly restarts?: number }
  | { readonly name: 'gradientDescent'; readonly learningRate: number };

/** Every figure and what can be set in it. Angles in degrees. */
export interface FigureSettings {
  /** Hidden units, cost and measures of one run. */
  readonly training: TrainingSettings;
  /** Two runs side by side, from the same initial weights. */
  readonly trainingPair: { readonly left: TrainingSettings; readonly right: TrainingSettings };
  /** Patches, their reconstructions through `hiddenSize` units without sparsity, and through as many components. */
  readonly bottleneck: { readonly hiddenSize: number };
  /** The diagram of a network with its three layers. */
  readonly network: { readonly visibleSize: number; readonly hiddenSize: number };
  /** Which hidden units are active for which patches. */
  readonly activationMatrix: { readonly rho: number };
  /** KL(ρ ‖ ρ̂) over ρ̂. */
  readonly divergenceCurve: { readonly rho: number; readonly rhoHat: number };
  /** The two dot-product pictures: one shows the angle, the other the projection. */
  readonly dotProduct: { readonly inputAngle: number; readonly inputLength: number };
  /** A unit's own input W/‖W‖ against random inputs of length 1 and those the reader draws. */
  readonly beatTheUnit: {
    readonly tries: number;
    /** Leaves the unit's own input out, where the reader is asked which input is the best. */
    readonly hidesBest?: boolean;
  };
  /** A strong, badly aligned patch against a weak, well aligned one. */
  readonly contrastAgainstAlignment: { readonly contrast: number; readonly firstAngle: number };
  /** Distribution of the patches' norms after each step of preparation. */
  readonly patchNorms: { readonly stage: PreparationStage };
  /** The matrices of the cost function, each number with its sources. */
  readonly matrices: {
    readonly network: 'small' | 'natural';
    readonly line: LineId;
    /** How many of the patches are shown; the sums are over these. */
    readonly patches: number;
  };
  /** One- and two-sided differences on the cost along one parameter. */
  readonly differences: { readonly epsilon: number };
  /** The gradient check on a small network, block by block. */
  readonly gradientCheck: { readonly mistake: MistakeId | 'none' };
  /** The check's error over EPSILON. */
  readonly epsilonCurve: { readonly epsilon: number };
  /** The paths of two optimisers on a two-dimensional slice of the cost, and their costs by evaluations and seconds. */
  readonly descent: { readonly learningRate: number; readonly memory: number };
  /** The same product number by number and as matrices, timed on this machine. */
  readonly loopAgainstMatrix: { readonly patchCount: number };
  /** Tiles of a trained network: each on its own scale, all from −1 to 1, or all from 0 to 1. */
  readonly tileScale: {
    readonly source: 'scenes' | 'digits';
    readonly scale: 'own' | 'shared' | 'positive';
    readonly objective?: Partial<Objective>;
  };
  /** What L-BFGS remembers, in bytes. */
  readonly memoryNeeded: {
    readonly visibleSize: number;
    readonly hiddenSize: number;
    readonly lbfgsMemory: number;
  };
  /** The autoencoder of this course beside the sparse autoencoder of a language model. */
  readonly dictionary: {
    /** Leaves out how wide the other's hidden layer is, where the reader is asked for that. */
    readonly hidesWidth?: boolean;
  };
}

export type PreparationStage = 'raw' | 'meanRemoved' | 'whitened' | 'whitenedMeanRemoved';

export type FigureId = keyof FigureSettings;

/** A figure with the settings that a step needs. */
export type FigureReference = {
  readonly [Id in FigureId]: { readonly id: Id; readonly settings: FigureSettings[Id] };
}[FigureId];

/** The numbers that each figure shows and a sentence may repeat. */
export const readouts = {
  training: ['iteration', 'cost', 'edgeUnits', 'meanActivation', 'varianceExplained'],
  trainingPair: ['iteration', 'leftCost', 'rightCost', 'leftEdgeUnits', 'rightEdgeUnits'],
  bottleneck: ['varianceExplained', 'componentsVarianceExplained'],
  network: [],
  activationMatrix: ['unitsPerPatch', 'patchesPerUnit'],
  divergenceCurve: ['divergence'],
  dotProduct: ['dotProduct', 'cosine'],
  beatTheUnit: ['bestTry', 'unitMaximum'],
  contrastAgainstAlignment: ['strongSum', 'weakSum'],
  patchNorms: ['relativeSpread'],
  matrices: ['cost', 'reconstructionError', 'weightDecay', 'sparsityPenalty'],
  differences: ['oneSidedError', 'twoSidedError'],
  gradientCheck: ['relativeDifference'],
  epsilonCurve: ['relativeDifference'],
  descent: ['descentCost', 'lbfgsCost', 'evaluations'],
  loopAgainstMatrix: ['loopMilliseconds', 'matrixMilliseconds', 'timesFaster'],
  tileScale: [],
  memoryNeeded: ['memoryMegabytes', 'parameterCount'],
  dictionary: [],
} as const satisfies Record<FigureId, readonly string[]>;

/** Readouts between 0 and 1 that are shares of something, and are written as percentages. */
export const shareReadouts: ReadonlySet<ReadoutId> = new Set([
  'varianceExplained',
  'componentsVarianceExplained',
  'relativeSpread',
]);

/** Readouts that are averages of counts: two digits say enough. */
export const briefReadouts: ReadonlySet<ReadoutId> = new Set(['unitsPerPatch', 'patchesPerUnit']);

export type ReadoutId = (typeof readouts)[FigureId][number];

/** Settings that can be dragged inside a sentence, and their ranges. */
export const scrubbable = {
  hiddenSize: { ...ranges.hiddenSize, max: 64 },
  rho: ranges.rho,
  rhoHat: { ...ranges.rho, max: 0.999 },
  inputAngle: ranges.inputAngle,
  inputLength: ranges.vectorLength,
  tries: { min: 10, max: 100_000, step: 10, logarithmic: true, zero: false },
  contrast: ranges.contrast,
  firstAngle: { min: 0, max: 180, step: 1, logarithmic: false, zero: false },
  patches: { min: 1, max: 6, step: 1, logarithmic: false, zero: false },
  epsilon: { min: 1e-12, max: 0.1, step: 10 ** 0.5, logarithmic: true, zero: false },
  learningRate: ranges.learningRate,
  patchCount: ranges.patchCount,
  lbfgsMemory: ranges.lbfgsMemory,
} as const;

export type ScrubbableId = keyof typeof scrubbable;
