import type { DataProblem } from './dataReports.ts';
import type { EngineObjection } from './engineReports.ts';

/** How the worker was lost. */
export type TrainerLoss =
  | { readonly id: 'trainerSilent'; readonly seconds: number }
  /** `message` is what the browser said, in its own words. */
  | { readonly id: 'trainerBroke'; readonly message: string }
  | { readonly id: 'trainerNotLoaded' }
  | { readonly id: 'trainerUnreadable' };

/** Why a run cannot continue, or could not be started. */
export type RunFailure =
  | TrainerLoss
  /** The browser gave no memory. */
  | { readonly id: 'outOfMemory' }
  /** More bytes than a page can count on. `patches` would fit; undefined where fewer patches do not help. */
  | {
      readonly id: 'runTooLarge';
      readonly needed: number;
      readonly limit: number;
      readonly patches: number | undefined;
    }
  | { readonly id: 'noEngineLeft'; readonly objections: readonly EngineObjection[] }
  /** The cost was NaN or infinite. `learningRate` is undefined for L-BFGS, which has none. */
  | {
      readonly id: 'costNotFinite';
      readonly iteration: number;
      readonly learningRate: number | undefined;
      readonly beta: number;
    }
  /** Anything else, with what the browser or a library said in its own words. */
  | { readonly id: 'stopped'; readonly iteration: number; readonly message: string }
  | { readonly id: 'notStarted'; readonly message: string }
  /** The data the run needs cannot be had. */
  | { readonly id: 'dataUnavailable'; readonly problem: DataProblem }
  /** The opened pictures could not be read once more: this file, where it is known which. */
  | { readonly id: 'picturesLost'; readonly fileName: string | undefined };

/** Why a question to the trainer has no answer. */
export type Refusal =
  | { readonly id: 'cancelled' }
  /** Another run has taken its place. */
  | { readonly id: 'runOver' }
  | { readonly id: 'trainerStopped' }
  | { readonly id: 'trainerNotRunning' }
  | { readonly id: 'noSuchPatch'; readonly patch: number; readonly count: number }
  | { readonly id: 'noSuchPicture'; readonly picture: number; readonly count: number }
  /** The patches were not cut from pictures. */
  | { readonly id: 'noPictures' }
  /** Anything else, in the words of the browser or a library. */
  | { readonly id: 'other'; readonly message: string };

/** A question to the trainer has no answer. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.id === 'other' ? refusal.message : refusal.id);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/** What an error says about a question that has no answer. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  return { id: 'other', message: error instanceof Error ? error.message : String(error) };
}
