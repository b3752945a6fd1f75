import { refusalOf as reasonOf, type Refusal as TrainerRefusal } from '../protocol/failures.ts';
import type { Ask as AskTrainer, ProgressOf, ReplyOf, RequestName, RequestOf } from '../protocol/requests.ts';

/** How a feature asks the trainer a question of the protocol's table. */
export type Ask = AskTrainer;
export type Question = RequestName;
export type QuestionRequest<Name extends Question> = RequestOf<Name>;
export type QuestionProgress<Name extends Question> = ProgressOf<Name>;
export type QuestionReply<Name extends Question> = ReplyOf<Name>;

/** Why a question was not answered. */
export type Refusal = TrainerRefusal;

/** The content of the error for a question that was not answered. */
export const refusalOf = (error: unknown): Refusal => reasonOf(error);
