import { Notice } from '../../ui/Notice.tsx';
import { useLanguage, useWords } from '../../words/useWords.ts';
import { type TrainingFailure, trainingFailureSentences } from './trainingFailure.ts';
import { placeWords } from './verdictWords.ts';

/** Why the training could not continue. An error of the student's program begins with Octave's or Python's own words. */
export function TrainingFailureView({ failure }: { readonly failure: TrainingFailure }) {
  const words = useWords('exercise');
  const language = useLanguage();
  const message = failure.type === 'failed' ? failure.message : undefined;
  return (
    <Notice kind="error" title={message?.octave ?? words.training.failed}>
      {trainingFailureSentences(failure, words, language).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {message?.place && <p>{words.training.failedAt(placeWords(message.place, words.results))}</p>}
    </Notice>
  );
}
