import type { GapText } from '../../../notes/structure/chapterText.ts';
import type { GapStep } from '../../../notes/structure/steps.ts';
import { stepKey } from '../notebook/notebook.ts';
import { useAnswerAt, useRoom } from '../room.ts';
import { Spans } from '../text/ParagraphView.tsx';
import styles from './Card.module.css';
import { Card } from './Card.tsx';
import { OwnWords } from './OwnWords.tsx';
import type { StepProps } from './stepProps.ts';

/** Why did the outcome differ from the prediction? The question tells the outcome, so it is folded until the prediction is made. */
export function Gap({ chapter, answerKey, step, text }: StepProps<GapStep, GapText>) {
  const { words } = useRoom();
  const [answer, write] = useAnswerAt(answerKey);
  const [prediction] = useAnswerAt(stepKey(chapter, step.about));
  const question = (
    <>
      <p>
        <Spans spans={text.question} chapter={chapter} />
      </p>
      <OwnWords label={words.yourWords} answer={answer} write={write} />
      <details className={styles.fold}>
        <summary>{words.compareAnswer}</summary>
        <p>
          <Spans spans={text.answer} chapter={chapter} />
        </p>
      </details>
    </>
  );
  return (
    <Card title={words.whyTheGap} done={answer.done}>
      {prediction.done ? (
        question
      ) : (
        <details className={`${styles.fold} ${styles.later}`}>
          <summary>{words.afterPrediction}</summary>
          {question}
        </details>
      )}
    </Card>
  );
}
