import type {
  CurvePredictionText,
  NumberPredictionText,
  PredictionText,
} from '../../../notes/structure/chapterText.ts';
import type { PredictionStep } from '../../../notes/structure/steps.ts';
import { useAnswerAt, useRoom } from '../room.ts';
import { Paragraphs, Spans } from '../text/ParagraphView.tsx';
import styles from './Card.module.css';
import { Card } from './Card.tsx';
import { Choices } from './Choices.tsx';
import { OwnWords } from './OwnWords.tsx';
import type { StepProps } from './stepProps.ts';

type Text = PredictionText<string> | NumberPredictionText | CurvePredictionText;

/** What the reader expects, and then what came out, beside it. Who predicts nothing can open the outcome all the same. */
export function Prediction({ chapter, answerKey, step, text }: StepProps<PredictionStep, Text>) {
  const { words } = useRoom();
  const [answer, write] = useAnswerAt(answerKey);
  const chosen = answer.choices.at(-1);
  const came = step.answer.kind === 'choice' ? step.answer.came : undefined;
  return (
    <Card title={words.yourPrediction} done={answer.done}>
      {'options' in text ? (
        <Choices
          question={text.question}
          chapter={chapter}
          options={text.options}
          chosen={chosen}
          marked={answer.done ? came : undefined}
          wrong={[]}
          onChoose={(option) => write({ choices: [option], done: true })}
        />
      ) : (
        <>
          <p>
            <Spans spans={text.question} chapter={chapter} />
          </p>
          <OwnWords
            label={step.answer.kind === 'number' ? words.numberHere : words.curveHere}
            answer={answer}
            write={write}
          />
        </>
      )}
      <details className={styles.fold} open={'options' in text && answer.done}>
        <summary>{words.whatCame}</summary>
        {chosen !== undefined && (
          <p role="status">{chosen === came ? words.asForetold : words.cameInstead}</p>
        )}
        <Paragraphs paragraphs={text.outcome} chapter={chapter} />
      </details>
    </Card>
  );
}
