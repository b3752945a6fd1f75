import { Suspense } from 'react';
import type {
  CurvePredictionText,
  NumberPredictionText,
  PredictionText,
} from '../../../notes/structure/chapterText.ts';
import type { PredictionStep } from '../../../notes/structure/steps.ts';
import { Boundary } from '../../../ui/Boundary.tsx';
import { Button } from '../../../ui/Button.tsx';
import { lazyPart } from '../../../ui/lazyPart.tsx';
import figureStyles from '../figures/Figures.module.css';
import { useAnswerAt, useRoom } from '../room.ts';
import { Paragraphs, Spans } from '../text/ParagraphView.tsx';
import styles from './Card.module.css';
import { Card } from './Card.tsx';
import { Choices } from './Choices.tsx';
import { CurvePad } from './CurvePad.tsx';
import { OwnWords } from './OwnWords.tsx';
import type { StepProps } from './stepProps.ts';

const RecordedTiles = lazyPart(() =>
  import('../figures/RecordedTiles.tsx').then((room) => room.RecordedTiles),
);

type Text = PredictionText<string> | NumberPredictionText | CurvePredictionText;

/** The reader's prediction, and then the outcome beside it. A reader without a prediction can open the outcome, too. */
export function Prediction({ chapter, answerKey, step, text }: StepProps<PredictionStep, Text>) {
  const { words, reading } = useRoom();
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
          {step.answer.kind === 'curve' && 'xAxis' in text ? (
            <>
              <CurvePad
                over={step.answer.over}
                xAxis={text.xAxis}
                yAxis={text.yAxis}
                curve={answer.curve}
                onChange={(curve) => write({ curve })}
              />
              <div className={figureStyles.buttons}>
                <Button disabled={!answer.curve || answer.done} onClick={() => write({ done: true })}>
                  {reading.curve.done}
                </Button>
              </div>
            </>
          ) : (
            <OwnWords label={words.numberHere} answer={answer} write={write} lines={1} />
          )}
        </>
      )}
      <details className={styles.fold} open={'options' in text && answer.done}>
        <summary>{words.whatCame}</summary>
        {chosen !== undefined && (
          <p role="status">{chosen === came ? words.asForetold : words.cameInstead}</p>
        )}
        <Paragraphs paragraphs={text.outcome} chapter={chapter} />
        {step.recorded && (
          <Boundary part="figure">
            <Suspense>
              <RecordedTiles />
            </Suspense>
          </Boundary>
        )}
      </details>
    </Card>
  );
}
