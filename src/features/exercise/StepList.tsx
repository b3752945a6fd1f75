import type { ReactNode } from 'react';
import type { CheckReport, ExerciseStep, StepReport } from '../../exercise/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Equation } from '../../ui/Equation.tsx';
import type { ExerciseTaskWords, StepWords } from '../../words/en/exerciseTask.ts';
import { useWords } from '../../words/useWords.ts';
import { Hints } from './Hints.tsx';
import styles from './StepList.module.css';
import { type TaskStep, taskSteps } from './steps.ts';
import { placeWords } from './verdictWords.ts';

interface StepListProps {
  /** What is said about the steps in the student's programming language. */
  readonly words: ExerciseTaskWords['octave'];
  readonly report: CheckReport | undefined;
  readonly open: ExerciseStep;
  readonly onOpen: (step: ExerciseStep) => void;
  readonly goTo: (step: StepReport) => void;
  /** Below the hints of the open step. */
  readonly children: (step: ExerciseStep) => ReactNode;
}

/** The task, step by step; one step is open and shows its formulas and hints. */
export function StepList({ words, report, open, onOpen, goTo, children }: StepListProps) {
  return (
    <ol className={styles.list}>
      {taskSteps.map((task) => {
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
              <span className={styles.name}>{words[task.step].title}</span>
              <Standing report={graded} />
            </button>
            {isOpen && (
              <OpenStep key={task.step} task={task} words={words[task.step]} graded={graded} goTo={goTo}>
                {children(task.step)}
              </OpenStep>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Standing({ report }: { readonly report: StepReport | undefined }) {
  const { results } = useWords('exercise');
  const status = report?.status ?? 'notYet';
  return (
    <span className={styles.standing} data-status={status}>
      {status === 'wrong' && report?.place
        ? results.wrongAt(placeWords(report.place, results))
        : results.standings[status]}
    </span>
  );
}

interface OpenStepProps {
  readonly task: TaskStep;
  readonly words: StepWords;
  readonly graded: StepReport | undefined;
  readonly goTo: (step: StepReport) => void;
  readonly children: ReactNode;
}

function OpenStep({ task, words, graded, goTo, children }: OpenStepProps) {
  const { results } = useWords('exercise');
  return (
    <div className={styles.open}>
      <p>{words.task}</p>
      {task.equations.length > 0 && (
        <div className={styles.equations} data-term={task.term}>
          {task.equations.map((source) => (
            <div key={source} className={styles.equation}>
              <Equation source={source} />
            </div>
          ))}
        </div>
      )}
      <p className={styles.shapes}>{words.shapes}</p>
      <Hints hints={words.hints}>
        {graded?.place && (
          <Button kind="quiet" onClick={() => goTo(graded)}>
            {results.goTo(placeWords(graded.place, results))}
          </Button>
        )}
      </Hints>
      {children}
    </div>
  );
}
