import { useEffect, useEffectEvent, useMemo } from 'react';
import type { FileReport, OtherFile } from '../../exercise/messages.ts';
import { markup as twoSided } from '../../notes/equations/twoSided.tex';
import { Equation } from '../../ui/Equation.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TileCanvas } from '../../ui/TileCanvas.tsx';
import type { FileTaskWords } from '../../words/en/exerciseFiles.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import { assignmentOf } from './assignments.ts';
import { CodePanel } from './CodePanel.tsx';
import type { AssignmentProps } from './CostExercise.tsx';
import styles from './Exercise.module.css';
import { fileHeadline, fileMarks, fileSentences } from './fileWords.ts';
import { Hints } from './Hints.tsx';
import { patchTiles } from './patchTiles.ts';
import { MessageView, ReportFrame } from './ReportView.tsx';
import steps from './StepList.module.css';
import { useCheck } from './useCheck.ts';
import { useCode } from './useCode.ts';
import { useEditorPlace } from './useEditorPlace.ts';
import { ComparedValues } from './Values.tsx';
import { VerdictView } from './VerdictView.tsx';

const equations: Readonly<Record<OtherFile, readonly string[]>> = {
  sampleIMAGES: [],
  computeNumericalGradient: [twoSided],
};

/** One of the course's smaller files: its task and hints, the editor, and what its own check says. */
export function FileExercise({
  file,
  language,
  waiting,
  openRunner,
  announce,
  store,
  onOtherLanguage,
}: AssignmentProps & { readonly file: OtherFile }) {
  const words = useWords('exercise');
  const spoken = useLanguage();
  const task = words.files.tasks[language][file];
  const assignment = useMemo(() => assignmentOf(language, file), [language, file]);
  const own = useCode({ assignment, announce, store });
  const checker = useCheck<FileReport>({
    code: own.code,
    openRunner,
    announce,
    run: (runner, code) => runner.checkFile(code, file),
    spoken: (report, now, spoken) =>
      now.together([
        fileHeadline(report, now),
        ...fileSentences(report, now.files.tasks[language][file], spoken),
      ]),
  });
  const openWaiting = useEffectEvent(() => void own.open(waiting));
  useEffect(() => openWaiting(), []);
  const { verdict } = checker;
  const place = useEditorPlace(own.code);
  const { shown, goTo } = place;
  const report = verdict.type === 'report' ? verdict.report : undefined;
  const shownName = (own.code[shown] ?? own.code[0]).name;
  const marks = useMemo(() => fileMarks(report, shownName, words), [report, shownName, words]);

  return (
    <div className={styles.columns}>
      <div className={styles.task} id="exercise" tabIndex={-1}>
        <Panel title={<code className={styles.code}>{assignment.functionName}</code>} aside={words.code.task}>
          <FileTask key={file} task={task} equations={equations[file]} />
        </Panel>
      </div>
      <div className={styles.work}>
        <CodePanel
          language={language}
          own={own}
          place={place}
          marks={marks}
          checker={checker}
          onOtherLanguage={onOtherLanguage}
        >
          <VerdictView verdict={verdict} notChecked={words.files.notChecked}>
            {(given, stale) => (
              <ReportFrame report={given} title={fileHeadline(given, words)} stale={stale} goTo={goTo}>
                {given.error ? (
                  <MessageView message={given.error} goTo={goTo} />
                ) : (
                  fileSentences(given, task, spoken).map((sentence) => <p key={sentence}>{sentence}</p>)
                )}
              </ReportFrame>
            )}
          </VerdictView>
        </CodePanel>
      </div>
      <div className={styles.results}>
        <Panel title={task.results}>
          <FileResults empty={task.empty} report={report} />
        </Panel>
      </div>
    </div>
  );
}

interface FileTaskProps {
  readonly task: FileTaskWords;
  readonly equations: readonly string[];
}

/** What is to be written, its formulas, and hints one by one. */
function FileTask({ task, equations }: FileTaskProps) {
  return (
    <div className={steps.open}>
      {task.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {equations.length > 0 && (
        <div className={steps.equations}>
          {equations.map((source) => (
            <div key={source} className={steps.equation}>
              <Equation source={source} />
            </div>
          ))}
        </div>
      )}
      <p className={steps.shapes}>{task.shapes}</p>
      <Hints hints={task.hints} />
    </div>
  );
}

interface FileResultsProps {
  /** What stands here before there are any. */
  readonly empty: string;
  readonly report: FileReport | undefined;
}

/** The patches that the function cut, or its numerical gradient beside the right one. */
function FileResults({ empty, report }: FileResultsProps) {
  const words = useWords('exercise').files;
  const patches = report?.patches;
  const tiles = useMemo(() => (patches ? patchTiles(patches) : undefined), [patches]);
  if (tiles && patches) {
    return (
      <>
        <div className={styles.patches}>
          <TileCanvas source={tiles} label={words.patchesLabel(patches.columns)} />
        </div>
        <p className={styles.muted}>{words.patchesShown}</p>
      </>
    );
  }
  if (report?.student && report.expected)
    return <ComparedValues student={report.student} expected={report.expected} />;
  return <p className={styles.muted}>{empty}</p>;
}
