import type { Absorption } from '../core/dictionary/absorption.ts';
import type { DictionaryMeasures } from '../core/dictionary/compareDictionary.ts';
import type { LearnerSettings } from '../core/dictionary/learner.ts';
import type { WorldSettings } from '../core/dictionary/world.ts';

/** The world to learn from, the learner, and the number of steps. */
export interface LearningTask {
  readonly world: WorldSettings;
  readonly learner: LearnerSettings;
  /** Of Adam. */
  readonly steps: number;
}

export type Command =
  /** Takes the place of whatever was trained before. */
  | { readonly type: 'train'; readonly id: number; readonly task: LearningTask; readonly example: number }
  | { readonly type: 'pace'; readonly paused: boolean }
  /** Which of the held-out examples to show in detail from now on; answered by a report immediately. */
  | { readonly type: 'example'; readonly example: number };

/** One held-out example: what it is made of, and what the learner makes of it. */
export interface ExampleReport {
  /** Counts from 0. */
  readonly number: number;
  readonly count: number;
  readonly features: readonly { readonly feature: number; readonly size: number }[];
  /** The latents that are on, the largest first. */
  readonly latents: readonly { readonly latent: number; readonly value: number }[];
  /** dimensions each. */
  readonly input: Float64Array;
  readonly output: Float64Array;
}

/** How a learner stands, measured on examples that nothing was trained on. */
export interface LearnerReport {
  readonly step: number;
  readonly steps: number;
  /** Of the world, whose variant may fix them. */
  readonly features: number;
  readonly latents: number;
  readonly measures: DictionaryMeasures;
  /** Where features imply others. */
  readonly absorption: Absorption | undefined;
  readonly example: ExampleReport;
}

export type Answer =
  | { readonly type: 'report'; readonly id: number; readonly done: boolean; readonly report: LearnerReport }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
