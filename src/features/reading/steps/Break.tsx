import type { BreakText } from '../../../notes/structure/chapterText.ts';
import type { BreakStep } from '../../../notes/structure/steps.ts';
import { useAnswerAt, useRoom } from '../room.ts';
import { Spans } from '../text/ParagraphView.tsx';
import styles from './Card.module.css';
import { Card } from './Card.tsx';
import type { StepProps } from './stepProps.ts';

/** Something to break on purpose, in the figure beside it or in the playground. */
export function Break({ chapter, answerKey, text }: StepProps<BreakStep, BreakText>) {
  const { words } = useRoom();
  const [answer, write] = useAnswerAt(answerKey);
  return (
    <Card title={words.toBreak(text.title)} done={answer.done}>
      <p>
        <Spans spans={text.task} chapter={chapter} />
      </p>
      <label className={styles.tried}>
        <input
          type="checkbox"
          checked={answer.done}
          onChange={({ target }) => write({ done: target.checked })}
        />
        {words.tried}
      </label>
      <details className={styles.fold}>
        <summary>{words.whatIsSeen}</summary>
        <p>
          <Spans spans={text.answer} chapter={chapter} />
        </p>
      </details>
    </Card>
  );
}
