import type { TrainingEnd } from '../../exercise/codeRunner.ts';
import type { ExerciseWords } from '../../words/en/exercise.ts';
import type { Language } from '../../words/languages.ts';
import { say } from '../../words/sayings.ts';

/** Why a training could not continue: an error of the student's program, or of the worker that runs it. */
export type TrainingFailure = Exclude<TrainingEnd, { readonly type: 'trained' }>;

export function trainingFailureSentences(
  failure: TrainingFailure,
  { codeRunner }: ExerciseWords,
  language: Language,
): readonly string[] {
  return failure.type === 'failed' ? failure.message.sentences[language] : [say(codeRunner, failure.failure)];
}
