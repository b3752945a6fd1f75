import type { NetworkShape } from '../core/autoencoder/shape.ts';
import type { PrincipalComponents } from '../core/compression/principalComponents.ts';
import type { DataStatistics } from '../core/health/runRecord.ts';
import type { CostPlane, PlaneCosts } from './costPlane.ts';
import type { Refusal } from './failures.ts';
import type {
  CheckedWeights,
  EpsilonCurves,
  GradientCheckPlan,
  GradientCheckRequest,
  GradientCheckResult,
} from './gradientCheck.ts';
import type { InspectedUnit } from './hiddenUnit.ts';
import type { PictureShown, PicturesListed, PreparationShown } from './preparation.ts';
import type {
  OriginalPicture,
  PatchErrors,
  PatchParts,
  PatchReconstructions,
  PictureQuestion,
  PictureReconstruction,
  RunPicture,
} from './reconstructions.ts';
import type { ActivationMatrix, MeanActivations, UnitSurvey } from './sparsity.ts';

/**
 * Questions with one answer: name → [request, reply, progress]. Progress may be reported any number of times before
 * the reply.
 */
export interface RequestTable {
  /**
   * The run's parameters, in the course's layout [W1(:); W2(:); b1; b2], column-major: those on show, or those of an iteration or of the
   * last one before it that was kept.
   */
  readParameters: [
    request: { readonly runId: number; readonly iteration?: number },
    reply: { readonly theta: Float64Array; readonly shape: NetworkShape; readonly iteration: number },
    progress: never,
  ];
  /**
   * All patches as the network sees them: `count` rows of visibleSize values, pixels row by row. `whitening`: of patches in colour the
   * matrix Z of their ZCA whitening, visibleSize × visibleSize.
   */
  readPatches: [
    request: { readonly runId: number },
    reply: {
      readonly values: Float32Array;
      readonly count: number;
      readonly visibleSize: number;
      readonly whitening?: Float64Array;
    },
    progress: never,
  ];
  /** What has to be known of the run's patches to judge how it goes. */
  measureData: [request: { readonly runId: number }, reply: DataStatistics, progress: never];
  /** Some patches by their numbers, counted from 0. */
  reconstructPatches: [
    request: { readonly runId: number; readonly patches: readonly number[] },
    reply: PatchReconstructions,
    progress: never,
  ];
  /** One patch's reconstruction, unit by unit. */
  takeApart: [
    request: { readonly runId: number; readonly patch: number },
    reply: PatchParts,
    progress: never,
  ];
  /** The error of every patch. Progress: the share done. */
  measurePatches: [request: { readonly runId: number }, reply: PatchErrors, progress: number];
  /** 1/m Σ‖x − x̄‖² over all patches: twice the error of a network that puts out the mean patch. */
  measureVariance: [
    request: { readonly runId: number },
    reply: { readonly totalVariance: number },
    progress: never,
  ];
  /** The best linear compression of the run's patches, for each number of components. */
  readComponents: [request: { readonly runId: number }, reply: PrincipalComponents, progress: never];
  /** The cost on a plane through the space of the parameters. Progress: the share done. */
  measurePlane: [request: CostPlane, reply: PlaneCosts, progress: number];
  /** The sizes of those pictures that are large enough for a patch; none when patches come from no pictures. */
  listRunPictures: [
    request: { readonly runId: number },
    reply: { readonly pictures: readonly RunPicture[] },
    progress: never,
  ];
  readPicture: [
    request: { readonly runId: number; readonly picture: number },
    reply: OriginalPicture,
    progress: never,
  ];
  /** A whole picture through the network. Progress: the share done. */
  reconstructPicture: [request: PictureQuestion, reply: PictureReconstruction, progress: number];
  readMeanActivations: [request: { readonly runId: number }, reply: MeanActivations, progress: never];
  /** The state of every hidden unit, from at most `most` patches, spread evenly over the run's. */
  surveyUnits: [
    request: { readonly runId: number; readonly most: number },
    reply: UnitSurvey,
    progress: never,
  ];
  /** The code of the first `count` patches, or of all if there are fewer. */
  readActivations: [
    request: { readonly runId: number; readonly count: number },
    reply: ActivationMatrix,
    progress: never,
  ];
  /** One hidden unit, counted from 0, over all patches; `top` patches in each ranking. */
  inspectHiddenUnit: [
    request: { readonly runId: number; readonly unit: number; readonly top: number },
    reply: InspectedUnit,
    progress: never,
  ];
  /** How some patches of the run came about, step by step, beside all patches at the same steps. */
  showPreparation: [
    request: { readonly runId: number; readonly first: number; readonly count: number },
    reply: PreparationShown,
    progress: never,
  ];
  /** The pictures the run's patches were cut from, small: `side` is the longer side at most, in pixels. */
  listPictures: [
    request: {
      readonly runId: number;
      readonly first: number;
      readonly count: number;
      readonly side: number;
    },
    reply: PicturesListed,
    progress: never,
  ];
  /** One of them, and where patches were cut from it. */
  showPicture: [
    request: { readonly runId: number; readonly picture: number; readonly side: number },
    reply: PictureShown,
    progress: never,
  ];
  /** Where one of the run's patches, counted from 0, was cut: its upper left pixel in its picture. */
  findPatch: [
    request: { readonly runId: number; readonly patch: number },
    reply: { readonly picture: number; readonly left: number; readonly top: number },
    progress: never,
  ];
  /** What a gradient check would look at, and how long it would take. */
  planGradientCheck: [request: GradientCheckRequest, reply: GradientCheckPlan, progress: never];
  /** Central differences against the gradient of the float64 reference, with a mistake or without. */
  checkGradient: [
    request: GradientCheckRequest,
    reply: GradientCheckResult,
    progress: { readonly done: number; readonly of: number },
  ];
  /** The error of central differences against EPSILON; progress is what is measured already. */
  measureEpsilons: [
    request: { readonly runId: number; readonly weights: CheckedWeights },
    reply: EpsilonCurves,
    progress: EpsilonCurves,
  ];
}

export type RequestName = keyof RequestTable;
export type RequestOf<Name extends RequestName> = RequestTable[Name][0];
export type ReplyOf<Name extends RequestName> = RequestTable[Name][1];
export type ProgressOf<Name extends RequestName> = RequestTable[Name][2];

export interface RequestMessage<Name extends RequestName = RequestName> {
  readonly type: 'request';
  readonly id: number;
  readonly name: Name;
  readonly request: RequestOf<Name>;
}

/** The answer is no longer needed. The worker still replies, with a refusal or, if it was ready, with the answer. */
export interface CancelMessage {
  readonly type: 'cancelRequest';
  readonly id: number;
}

export interface ProgressMessage<Name extends RequestName = RequestName> {
  readonly type: 'progress';
  readonly id: number;
  readonly progress: ProgressOf<Name>;
}

export type ReplyMessage<Name extends RequestName = RequestName> = {
  readonly type: 'reply';
  readonly id: number;
} & (
  | { readonly ok: true; readonly reply: ReplyOf<Name> }
  | { readonly ok: false; readonly refusal: Refusal }
);

export interface Asking<Name extends RequestName> {
  /** Receives partial results before the answer. */
  readonly onProgress?: (progress: ProgressOf<Name>) => void;
  /** When it is aborted, the worker is asked to stop; the answer is then an error. */
  readonly signal?: AbortSignal;
}

/** Asks the trainer. @throws Refused when it cannot answer */
export type Ask = <Name extends RequestName>(
  name: Name,
  request: RequestOf<Name>,
  asking?: Asking<Name>,
) => Promise<ReplyOf<Name>>;
