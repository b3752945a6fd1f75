import type { RecallText } from '../../../notes/structure/chapterText.ts';
import type { BlankStep, RecallStep } from '../../../notes/structure/steps.ts';
import { useAnswerAt, useRoom } from '../room.ts';
import { Spans } from '../text/ParagraphView.tsx';
import styles from './Card.module.css';
import { Card } from './Card.tsx';
import { Choices } from './Choices.tsx';
import { isRight } from './isRight.ts';
import type { StepProps } from './stepProps.ts';

type Step = RecallStep | BlankStep;

/** A question with one right answer. A wrong one gets a hint, and another try. */
export function Recall({ chapter, answerKey, step, text }: StepProps<Step, RecallText<string, never>>) {
  const { words } = useRoom();
  const [answer, write] = useAnswerAt(answerKey);
  const chosen = answer.choices.at(-1);
  const hint = chosen === undefined || answer.done ? undefined : text.hints[chosen];
  const choose = (option: string): void =>
    write({ choices: [...answer.choices, option], done: answer.done || isRight(step, option) });
  const right = answer.done ? Object.keys(text.options).find((option) => isRight(step, option)) : undefined;
  return (
    <Card title={step.kind === 'blank' ? words.blank : words.recall} done={answer.done}>
      <Choices
        question={text.question}
        chapter={chapter}
        options={text.options}
        chosen={chosen}
        marked={right}
        wrong={answer.choices.filter((option) => !isRight(step, option))}
        onChoose={choose}
      />
      <div role="status">
        {hint && (
          <p className={styles.feedback}>
            <strong>{words.tryAgain}</strong> <Spans spans={hint} chapter={chapter} />
          </p>
        )}
        {answer.done && (
          <p className={styles.feedback}>
            <strong>{words.right}</strong> <Spans spans={text.explanation} chapter={chapter} />
          </p>
        )}
      </div>
    </Card>
  );
}
