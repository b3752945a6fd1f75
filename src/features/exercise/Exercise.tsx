import { useMemo, useRef, useState } from 'react';
import type { CodeRunner } from '../../exercise/codeRunner.ts';
import type { CodePlace } from '../../exercise/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { Editor, type EditorHandle } from './Editor.tsx';
import styles from './Exercise.module.css';
import { FileList } from './FileList.tsx';
import type { Code, TextStore } from './keptCode.ts';
import type { LineMark } from './lineMarks.ts';
import { OwnCheck } from './OwnCheck.tsx';
import { StepList } from './StepList.tsx';
import { mainFile } from './starterCode.ts';
import { taskSteps } from './steps.ts';
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

/** The student writes the cost function, has it checked step by step, and trains a network with it. */
export function Exercise({ openRunner, announce }: ExerciseProps) {
  const exercise = useExercise({ openRunner, announce, store: browserStore });
  const training = useTraining({ openRunner, announce });
  const [shown, setShown] = useState(0);
  const editor = useRef<EditorHandle>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { code, verdict, step } = exercise;
  const report = verdict.type === 'report' ? verdict.report : undefined;
  const index = Math.min(shown, code.length - 1);
  const file = code[index] ?? code[0];
  const marks = useMemo(() => (report ? marksOf(report, file.name) : noMarks), [report, file.name]);
  const graded = report?.steps.find((one) => one.step === step);
  const task = taskSteps.find((one) => one.step === step);

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
        <Panel title={<code className={styles.code}>sparseAutoencoderCost</code>} aside="the task">
          <StepList
            report={report}
            open={step}
            onOpen={exercise.setStep}
            goTo={({ place }) => place && goTo(place)}
          />
        </Panel>
      </div>
      <div className={styles.work}>
        <Panel
          title="MATLAB / Octave"
          aside={
            <div className={styles.tools}>
              <Button onClick={() => picker.current?.click()}>Open .m</Button>
              <Button onClick={() => save(code)}>Save .m</Button>
              <Button onClick={exercise.reset}>Start over</Button>
              {verdict.type === 'checking' ? (
                <Button kind="primary" onClick={exercise.stop}>
                  Stop the check
                </Button>
              ) : (
                <Button kind="primary" onClick={exercise.check}>
                  Check my code
                </Button>
              )}
            </div>
          }
        >
          <input
            ref={picker}
            className={styles.picker}
            type="file"
            accept=".m"
            multiple
            aria-label="Open .m files"
            tabIndex={-1}
            onChange={({ target }) => {
              void exercise.open([...(target.files ?? [])]);
              target.value = '';
              setShown(0);
            }}
          />
          {exercise.complaint && (
            <Notice kind="error" onDismiss={exercise.dismiss}>
              {exercise.complaint}
            </Notice>
          )}
          {exercise.replaced && (
            <Notice kind="info" onDismiss={exercise.dismiss}>
              <span className={styles.replaced}>
                {exercise.replaced.sentence}{' '}
                <Button
                  onClick={() => {
                    exercise.undo();
                    editor.current?.focus();
                  }}
                >
                  Undo
                </Button>
              </span>
            </Notice>
          )}
          {code.length > 1 && (
            <FileList files={code} shown={index} onShow={setShown} onRemove={exercise.remove} />
          )}
          <Editor
            key={file.name}
            label={`Code of ${file.name}`}
            text={file.text}
            marks={marks}
            onChange={(text) => exercise.edit(index, text)}
            onCheck={exercise.check}
            handle={editor}
          />
          <p className={styles.muted}>
            Ctrl+Enter checks, Tab leaves the editor. Your code is kept on this machine and sent nowhere.
            {file.name !== mainFile && ' This is a helper file.'}
          </p>
          <VerdictView verdict={verdict} goTo={goTo} />
        </Panel>
      </div>
      <div className={styles.results}>
        <Panel
          title={`Values: ${graded?.quantity ? quantityName(graded.quantity) : (task?.title ?? '')}`}
          aside="small network"
        >
          <Values report={graded} />
        </Panel>
        <Panel title="Numerical gradient check" aside="of your own cost">
          <OwnCheck report={report} />
        </Panel>
        <Panel title="Train with your code">
          <TrainingPanel code={code} run={training} />
        </Panel>
      </div>
    </div>
  );
}
