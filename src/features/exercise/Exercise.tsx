import { useState } from 'react';
import type { CodeRunner } from '../../exercise/codeRunner.ts';
import { type CodeLanguage, codeLanguages } from '../../exercise/messages.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { useWords } from '../../words/useWords.ts';
import { type AssignmentName, assignmentNames, assignmentOf } from './assignments.ts';
import { CostExercise } from './CostExercise.tsx';
import { languageFacts } from './codeLanguages.ts';
import styles from './Exercise.module.css';
import { FileExercise } from './FileExercise.tsx';
import { keepLanguage, readLanguage, type TextStore } from './keptCode.ts';
import type { MnistSource } from './TrainingPanel.tsx';

interface ExerciseProps {
  /** Opens a line to a worker that runs the student's code. Keep it stable between renders. */
  readonly openRunner: () => CodeRunner;
  /** Says a sentence to those who don't see the page. */
  readonly announce: (sentence: string) => void;
  readonly mnist: MnistSource;
}

const browserStore = (): TextStore => window.localStorage;

/** The student writes the cost function in one of the languages, has it checked step by step, and trains a network with it. */
export function Exercise({ openRunner, announce, mnist }: ExerciseProps) {
  const { code: words } = useWords('exercise');
  const [language, setLanguage] = useState(() => readLanguage(browserStore));
  const [chosen, setChosen] = useState<AssignmentName>('cost');
  const [waiting, setWaiting] = useState<readonly File[]>([]);
  const choose = (next: CodeLanguage, files: readonly File[] = []): void => {
    setLanguage(next);
    setWaiting(files);
    keepLanguage(browserStore, next);
    announce(words.language.chosen(languageFacts[next].name));
  };
  const nameOf = (name: AssignmentName): string => assignmentOf(language, name).functionName;
  const props = { language, waiting, openRunner, announce, store: browserStore, onOtherLanguage: choose };
  return (
    <>
      <div className={styles.choices}>
        <Segmented
          label={words.language.name}
          hint={words.language.sentence}
          value={language}
          options={codeLanguages.map((value) => ({ value, label: languageFacts[value].name }))}
          onChange={(next) => choose(next)}
        />
        <Segmented
          label={words.assignment.name}
          hint={words.assignment.sentence(nameOf('sampleIMAGES'), nameOf('computeNumericalGradient'))}
          value={chosen}
          options={assignmentNames.map((value) => ({
            value,
            label: nameOf(value),
          }))}
          onChange={(next) => {
            setChosen(next);
            setWaiting([]);
            announce(words.assignment.chosen(nameOf(next)));
          }}
        />
      </div>
      {chosen === 'cost' ? (
        <CostExercise key={language} {...props} mnist={mnist} />
      ) : (
        <FileExercise key={`${language} ${chosen}`} file={chosen} {...props} />
      )}
    </>
  );
}
