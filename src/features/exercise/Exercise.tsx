import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { CodeRunner } from '../../exercise/codeRunner.ts';
import { type CodeLanguage, type CodePlace, codeLanguages } from '../../exercise/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { say } from '../../words/sayings.ts';
import { useWords } from '../../words/useWords.ts';
import { isMainFile, languageFacts } from './codeLanguages.ts';
import { Editor, type EditorHandle } from './Editor.tsx';
import styles from './Exercise.module.css';
import { FileList } from './FileList.tsx';
import { type Code, keepLanguage, readLanguage, type TextStore } from './keptCode.ts';
import type { LineMark } from './lineMarks.ts';
import { OwnCheck } from './OwnCheck.tsx';
import { languageOfFiles } from './openFiles.ts';
import { StepList } from './StepList.tsx';
import { TrainingPanel } from './TrainingPanel.tsx';
import { useExercise } from './useExercise.ts';
import { useTraining } from './useTraining.ts';
import { Values } from './Values.tsx';
import { VerdictView } from './VerdictView.tsx';
import { marksOf, quantityName } from './verdictWords.ts';

interface ExerciseProps {
  /** Opens a line to a worker that runs the student's code. Keep it stable between renders. */
  readonly openRunner: () => CodeRunner;
  /** Says a sentence to those who don't see the page. */
  readonly announce: (sentence: string) => void;
}

const browserStore = (): TextStore => window.localStorage;
const noMarks: readonly LineMark[] = [];

function save(code: Code): void {
  for (const { name, text } of code) saveFile(new Blob([text], { type: 'text/plain' }), name);
}

/** The student writes the cost function in one of the languages, has it checked step by step, and trains a network with it. */
export function Exercise({ openRunner, announce }: ExerciseProps) {
  const { code: words } = useWords('exercise');
  const [language, setLanguage] = useState(() => readLanguage(browserStore));
  const [waiting, setWaiting] = useState<readonly File[]>([]);
  const choose = (next: CodeLanguage, files: readonly File[] = []): void => {
    setLanguage(next);
    setWaiting(files);
    keepLanguage(browserStore, next);
    announce(words.language.chosen(languageFacts[next].name));
  };
  return (
    <>
      <div className={styles.language}>
        <Segmented
          label={words.language.name}
          hint={words.language.sentence}
          value={language}
          options={codeLanguages.map((value) => ({ value, label: languageFacts[value].name }))}
          onChange={(next) => choose(next)}
        />
      </div>
      <ExerciseIn
        key={language}
        language={language}
        waiting={waiting}
        openRunner={openRunner}
        announce={announce}
        onOtherLanguage={choose}
      />
    </>
  );
}

interface ExerciseInProps extends ExerciseProps {
  readonly language: CodeLanguage;
  /** Files to open immediately. */
  readonly waiting: readonly File[];
  /** Files of another language were opened. */
  readonly onOtherLanguage: (language: CodeLanguage, files: readonly File[]) => void;
}

/** The exercise in one language. The state of one is nothing to the other. */
function ExerciseIn({
  language,
  waiting,
  openRunner,
  announce,
  onOtherLanguage,
}: ExerciseInProps): ReactNode {
  const { name, functionName, extension } = languageFacts[language];
  const words = useWords('exercise');
  const { code: texts, results } = words;
  const task = words.task[language];
  const exercise = useExercise({ language, openRunner, announce, store: browserStore });
  const openWaiting = useEffectEvent(() => void exercise.open(waiting));
  useEffect(() => openWaiting(), []);
  const training = useTraining({ openRunner, announce });
  const [shown, setShown] = useState(0);
  const editor = useRef<EditorHandle>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { code, verdict, step } = exercise;
  const report = verdict.type === 'report' ? verdict.report : undefined;
  const index = Math.min(shown, code.length - 1);
  const file = code[index] ?? code[0];
  const marks = useMemo(
    () => (report ? marksOf(report, file.name, results) : noMarks),
    [report, file.name, results],
  );
  const graded = report?.steps.find((one) => one.step === step);

  const goTo = (place: CodePlace): void => {
    const target = code.findIndex(({ name }) => name === place.file);
    if (target < 0) return;
    setShown(target);
    // The editor of another file is there only after the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => editor.current?.goTo(place.line)));
  };

  return (
    <div className={styles.columns}>
      <div className={styles.task} id="exercise" tabIndex={-1}>
        <Panel title={<code className={styles.code}>{functionName}</code>} aside={texts.task}>
          <StepList
            words={task}
            report={report}
            open={step}
            onOpen={exercise.setStep}
            goTo={({ place }) => place && goTo(place)}
          />
        </Panel>
      </div>
      <div className={styles.work}>
        <Panel
          title={name}
          aside={
            <div className={styles.tools}>
              <Button onClick={() => picker.current?.click()}>{texts.open(extension)}</Button>
              <Button onClick={() => save(code)}>{texts.save(extension)}</Button>
              <Button onClick={exercise.reset}>{texts.startOver}</Button>
              {verdict.type === 'checking' ? (
                <Button kind="primary" onClick={exercise.stop}>
                  {texts.stopCheck}
                </Button>
              ) : (
                <Button kind="primary" onClick={exercise.check}>
                  {texts.check}
                </Button>
              )}
            </div>
          }
        >
          <input
            ref={picker}
            className={styles.picker}
            type="file"
            accept=".m,.py"
            multiple
            aria-label={texts.openFiles(extension)}
            tabIndex={-1}
            onChange={({ target }) => {
              const files = [...(target.files ?? [])];
              const theirs = languageOfFiles(files) ?? language;
              target.value = '';
              setShown(0);
              if (files.length > 0 && theirs !== language) onOtherLanguage(theirs, files);
              else void exercise.open(files);
            }}
          />
          {exercise.complaint && (
            <Notice kind="error" onDismiss={exercise.dismiss}>
              {say(texts.problems, exercise.complaint)}
            </Notice>
          )}
          {exercise.replaced && (
            <Notice kind="info" onDismiss={exercise.dismiss}>
              <span className={styles.replaced}>
                {say(texts.changes, exercise.replaced.change)}{' '}
                <Button
                  onClick={() => {
                    exercise.undo();
                    editor.current?.focus();
                  }}
                >
                  {texts.undo}
                </Button>
              </span>
            </Notice>
          )}
          {code.length > 1 && (
            <FileList files={code} shown={index} onShow={setShown} onRemove={exercise.remove} />
          )}
          <Editor
            key={file.name}
            language={language}
            label={texts.editor(file.name)}
            phrases={texts.editorPhrases}
            text={file.text}
            marks={marks}
            onChange={(text) => exercise.edit(index, text)}
            onCheck={exercise.check}
            handle={editor}
          />
          <p className={styles.muted}>
            {words.together([
              texts.keys,
              ...(language === 'python' ? [texts.subset] : []),
              ...(isMainFile(file.name) ? [] : [texts.helper]),
            ])}
          </p>
          <VerdictView verdict={verdict} goTo={goTo} />
        </Panel>
      </div>
      <div className={styles.results}>
        <Panel
          title={results.values.title(
            graded?.quantity ? quantityName(graded.quantity, results) : task[step].title,
          )}
          aside={results.values.aside}
        >
          <Values report={graded} />
        </Panel>
        <Panel title={results.ownCheck.title} aside={results.ownCheck.aside}>
          <OwnCheck report={report} />
        </Panel>
        <Panel title={words.training.title}>
          <TrainingPanel code={code} run={training} />
        </Panel>
      </div>
    </div>
  );
}
