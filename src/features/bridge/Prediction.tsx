import { useId } from 'react';
import type { LearnerReport } from '../../bridge/messages.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './parts.module.css';
import type { Question } from './settings.ts';

const choices = ['most', 'half', 'few', 'none'] as const;
export type PredictionChoice = (typeof choices)[number];

interface PredictionProps {
  readonly question: Question;
  readonly choice: PredictionChoice | undefined;
  /** Of the learner that is asked about. */
  readonly report: LearnerReport | undefined;
  onChoose(choice: PredictionChoice): void;
}

/** What the reader expects before the first run, and what came out. */
export function Prediction({ question, choice, report, onChoose }: PredictionProps) {
  const { prediction } = useWords('bridge');
  const words = prediction.questions[question];
  const name = useId();
  const outcome = report && outcomeOf(report);
  return (
    <Panel title={prediction.title}>
      <fieldset className={styles.choices}>
        <legend className={styles.text}>{words.question}</legend>
        {choices.map((value) => (
          <label key={value} className={styles.choice}>
            <input
              type="radio"
              name={name}
              checked={choice === value}
              disabled={report !== undefined}
              onChange={() => onChoose(value)}
            />
            {words.options[value]}
          </label>
        ))}
      </fieldset>
      {outcome !== undefined && choice !== undefined && (
        <div className={styles.list}>
          {choice !== 'none' && <p>{prediction.yours(words.options[choice])}</p>}
          <p>{words.outcome(outcome)}</p>
          {report?.step === report?.steps && <p className={styles.text}>{words.lesson(outcome)}</p>}
        </div>
      )}
    </Panel>
  );
}

/** Shares of a world without parents and children are not known. */
const outcomeOf = ({ measures: { found, unexplained }, absorption }: LearnerReport) => ({
  found,
  unexplained,
  ...(absorption ?? { alone: Number.NaN, withChild: Number.NaN, childrenFound: Number.NaN }),
});
