import { Refused } from '../../protocol/failures.ts';
import type { ProgressOf, ReplyOf, RequestName, RequestOf } from '../../protocol/requests.ts';
import type { TrainingRun } from '../trainingRun.ts';

/** What an answer may use. */
export interface AnswerContext<Name extends RequestName> {
  /** The present run. @throws Refused when it has been replaced by another */
  runOf(runId: number): TrainingRun;
  /** Reports partial results to the page. */
  tell(progress: ProgressOf<Name>): void;
  /**
   * Await it at least every 8 ms of work: it lets training do its next iteration, and messages be handled.
   * @throws Cancelled when the page no longer wants the answer
   */
  giveWay(): Promise<void>;
}

/** Answers one question of the protocol's table; what it throws becomes a refusal. */
export type Answer<Name extends RequestName> = (
  request: RequestOf<Name>,
  context: AnswerContext<Name>,
) => ReplyOf<Name> | Promise<ReplyOf<Name>>;

export type Answers = { readonly [Name in RequestName]: Answer<Name> };

/** The page no longer wants the answer. */
export class Cancelled extends Refused {
  constructor() {
    super({ id: 'cancelled' });
    this.name = 'Cancelled';
  }
}
