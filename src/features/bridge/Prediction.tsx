import { useId } from 'react';
import type { LearnerReport } from '../../bridge/messages.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './parts.module.css';

const choices = ['most', 'half', 'few', 'none'] as const;
export type PredictionChoice = (typeof choices)[number];

interface PredictionProps {
  readonly choice: PredictionChoice | undefined;
  /** Of the first learner, where it is the one that is asked about. */
  readonly report: LearnerReport | undefined;
  onChoose(choice: PredictionChoice): void;
}

/** What the reader expects before the first run, and what came out. */
export function Prediction({ choice, report, onChoose }: PredictionProps) {
  const { prediction } = useWords('bridge');
  const name = useId();
  return (
    <Panel title={prediction.title}>
      <fieldset className={styles.choices}>
        <legend className={styles.text}>{prediction.question}</legend>
        {choices.map((value) => (
          <label key={value} className={styles.choice}>
            <input
              type="radio"
              name={name}
              checked={choice === value}
              disabled={report !== undefined}
              onChange={() => onChoose(value)}
            />
            {prediction.options[value]}
          </label>
        ))}
      </fieldset>
      {report !== undefined && choice !== undefined && (
        <div className={styles.list}>
          {choice !== 'none' && <p>{prediction.yours(prediction.options[choice])}</p>}
          <p>{prediction.outcome(report.measures.found, report.measures.unexplained)}</p>
          {report.step === report.steps && <p className={styles.text}>{prediction.lesson}</p>}
        </div>
      )}
    </Panel>
  );
}
