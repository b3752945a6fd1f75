import { useState } from 'react';
import type { CheckReport, ExerciseStep, StepReport } from '../../exercise/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Equation } from '../../ui/Equation.tsx';
import styles from './StepList.module.css';
import type { TaskStep } from './steps.ts';
import { placeWords } from './verdictWords.ts';

interface StepListProps {
  readonly steps: readonly TaskStep[];
  readonly report: CheckReport | undefined;
  readonly open: ExerciseStep;
  readonly onOpen: (step: ExerciseStep) => void;
  readonly goTo: (step: StepReport) => void;
}

/** The task, step by step; one step is open and shows its formulas and hints. */
export function StepList({ steps, report, open, onOpen, goTo }: StepListProps) {
  return (
    <ol className={styles.list}>
      {steps.map((task) => {
        const graded = report?.steps.find(({ step }) => step === task.step);
        const isOpen = task.step === open;
        return (
          <li key={task.step} className={styles.item} data-status={graded?.status ?? 'notYet'}>
            <button
              type="button"
              className={styles.title}
              aria-expanded={isOpen}
              onClick={() => onOpen(task.step)}
            >
              <span className={styles.number}>{task.number}</span>
              <span className={styles.name}>{task.title}</span>
              <Standing report={graded} />
            </button>
            {isOpen && <OpenStep key={task.step} task={task} graded={graded} goTo={goTo} />}
          </li>
        );
      })}
    </ol>
  );
}

const standings = { notYet: 'not yet', right: '✓ right', wrong: '✗ wrong' } as const;

function Standing({ report }: { readonly report: StepReport | undefined }) {
  const status = report?.status ?? 'notYet';
  const place = status === 'wrong' && report?.place ? `, ${placeWords(report.place)}` : '';
  return (
    <span className={styles.standing} data-status={status}>
      {standings[status]}
      {place}
    </span>
  );
}

interface OpenStepProps {
  readonly task: TaskStep;
  readonly graded: StepReport | undefined;
  readonly goTo: (step: StepReport) => void;
}

function OpenStep({ task, graded, goTo }: OpenStepProps) {
  const [shown, setShown] = useState(0);
  const count = task.hints.length;
  return (
    <div className={styles.open}>
      <p>{task.task}</p>
      {task.equations.length > 0 && (
        <div className={styles.equations} data-term={task.term}>
          {task.equations.map((source) => (
            <div key={source} className={styles.equation}>
              <Equation source={source} />
            </div>
          ))}
        </div>
      )}
      <p className={styles.shapes}>{task.shapes}</p>
      {shown > 0 && (
        <ol className={styles.hints} aria-live="polite">
          {task.hints.slice(0, shown).map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ol>
      )}
      <div className={styles.actions}>
        {shown < count && (
          <Button onClick={() => setShown(shown + 1)}>
            Hint {shown + 1} of {count}
          </Button>
        )}
        {graded?.place && (
          <Button kind="quiet" onClick={() => goTo(graded)}>
            Go to {placeWords(graded.place)}
          </Button>
        )}
      </div>
    </div>
  );
}
