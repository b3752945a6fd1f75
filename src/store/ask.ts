import type { Ask as AskTrainer, ProgressOf, ReplyOf, RequestName, RequestOf } from '../protocol/requests.ts';

/** How a feature asks the trainer a question of the protocol's table. */
export type Ask = AskTrainer;
export type Question = RequestName;
export type QuestionRequest<Name extends Question> = RequestOf<Name>;
export type QuestionProgress<Name extends Question> = ProgressOf<Name>;
export type QuestionReply<Name extends Question> = ReplyOf<Name>;
