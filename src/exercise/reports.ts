/**
 * Why the worker that runs the student's code has not done what it was asked for: an id and its values. The sentences are in
 * `words/…/codeRunner.ts`. Times are in seconds.
 */
export type RunnerFailure =
  | { readonly id: 'brokeDown'; readonly message: string }
  | { readonly id: 'notLoaded' }
  | { readonly id: 'slowToLoad' }
  | { readonly id: 'checkTooLong'; readonly seconds: number }
  | { readonly id: 'iterationTooLong'; readonly seconds: number }
  | { readonly id: 'timingTooLong'; readonly seconds: number }
  /** The worker itself failed, not the student's program. */
  | { readonly id: 'internal'; readonly message: string }
  /** The visitor stopped the check. */
  | { readonly id: 'checkStopped' }
  /** The function does not return a cost, or not a single number. */
  | { readonly id: 'noCost' }
  /** The function does not return a gradient of `length` entries. */
  | { readonly id: 'gradientLength'; readonly length: number };

/** Why files could not be opened, or the code not be kept. */
export type CodeProblem =
  | { readonly id: 'notKept' }
  /** `language` and `extension` are those of the code that is open. */
  | {
      readonly id: 'otherKind';
      readonly name: string;
      readonly language: string;
      readonly extension: string;
    }
  | { readonly id: 'tooMany'; readonly count: number; readonly most: number }
  /** It is a folder, or was moved or changed since it was chosen. */
  | { readonly id: 'unreadable'; readonly name: string }
  /** `most` is in bytes. */
  | { readonly id: 'tooLarge'; readonly name: string; readonly most: number };

/** What replaced the code as a whole. */
export type CodeChange =
  | { readonly id: 'startedOver' }
  /** Right lines of the guided way were put into the function. */
  | { readonly id: 'linesPut' }
  | { readonly id: 'removed'; readonly name: string }
  | { readonly id: 'opened'; readonly name: string }
  | { readonly id: 'openedSeveral'; readonly count: number };
