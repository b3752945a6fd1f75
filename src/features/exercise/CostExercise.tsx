import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { CodeRunner } from '../../exercise/codeRunner.ts';
import type { CheckReport, CodeLanguage, ExerciseStep } from '../../exercise/messages.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import { assignmentOf } from './assignments.ts';
import { CodePanel } from './CodePanel.tsx';
import { languageFacts } from './codeLanguages.ts';
import styles from './Exercise.module.css';
import { FirstLines } from './FirstLines.tsx';
import { GuidedStep } from './GuidedStep.tsx';
import { insertLines } from './insertLines.ts';
import type { TextStore } from './keptCode.ts';
import { LaterSteps } from './LaterSteps.tsx';
import type { LineMark } from './lineMarks.ts';
import { OwnCheck } from './OwnCheck.tsx';
import { ReportView } from './ReportView.tsx';
import { StepList } from './StepList.tsx';
import { taskSteps } from './steps.ts';
import { type MnistSource, TrainingPanel } from './TrainingPanel.tsx';
import { useCheck } from './useCheck.ts';
import { useCode } from './useCode.ts';
import { useEditorPlace } from './useEditorPlace.ts';
import { useLessons } from './useLessons.ts';
import { useTraining } from './useTraining.ts';
import { useVersions } from './useVersions.ts';
import { Values } from './Values.tsx';
import { VerdictView } from './VerdictView.tsx';
import { VersionsPanel } from './VersionsPanel.tsx';
import { headline, marksOf, quantityName } from './verdictWords.ts';

export interface AssignmentProps {
  readonly language: CodeLanguage;
  /** Files to open at once. */
  readonly waiting: readonly File[];
  readonly openRunner: () => CodeRunner;
  readonly announce: (sentence: string) => void;
  readonly store: () => TextStore;
  /** Files of another language were opened. */
  readonly onOtherLanguage: (language: CodeLanguage, files: readonly File[]) => void;
}

const noMarks: readonly LineMark[] = [];

/** The cost function, step by step, in one language. The state of one language is nothing to the other. */
export function CostExercise(props: AssignmentProps & { readonly mnist: MnistSource }) {
  const { language, waiting, openRunner, announce, store, onOtherLanguage, mnist } = props;
  const words = useWords('exercise');
  const { results } = words;
  const { name } = languageFacts[language];
  const task = words.task[language];
  const assignment = useMemo(() => assignmentOf(language, 'cost'), [language]);
  const [step, setStep] = useState<ExerciseStep>('feedForward');
  const own = useCode({ assignment, announce, store });
  const checker = useCheck<CheckReport>({
    code: own.code,
    openRunner,
    announce,
    run: (runner, code) => runner.check(code),
    spoken: (report, now, spoken) =>
      now.together([headline(report, now.results), ...(report.findings[0]?.sentences[spoken] ?? [])]),
    onReport: (report) => setStep((before) => report.findings[0]?.step ?? firstOpen(report) ?? before),
  });
  const openWaiting = useEffectEvent(() => void own.open(waiting));
  useEffect(() => openWaiting(), []);
  const lessons = useLessons({ language, openRunner, announce });
  const training = useTraining({ openRunner, announce });
  const versions = useVersions({ assignment, openRunner, announce, store });
  const { verdict } = checker;
  const place = useEditorPlace(own.code);
  const { shown, goTo } = place;
  const put = (lines: string): boolean => {
    const text = insertLines(own.code[0].text, lines, language);
    if (text === undefined) return false;
    place.show(0);
    own.put(text);
    return true;
  };
  const file = own.code[shown] ?? own.code[0];
  const report = verdict.type === 'report' ? verdict.report : undefined;
  const marks = useMemo(
    () => (report ? marksOf(report, file.name, results) : noMarks),
    [report, file.name, results],
  );
  const graded = report?.steps.find((one) => one.step === step);

  return (
    <div className={styles.columns}>
      <div className={styles.task} id="exercise" tabIndex={-1}>
        <Panel title={<code className={styles.code}>{assignment.functionName}</code>} aside={words.code.task}>
          <StepList
            words={task}
            report={report}
            open={step}
            onOpen={setStep}
            goTo={({ place }) => place && goTo(place)}
          >
            {(one) => <GuidedStep step={one} language={language} lessons={lessons} onPut={put} />}
          </StepList>
          <LaterSteps />
        </Panel>
        <Panel title={words.lessons.title(name)}>
          <FirstLines language={language} lessons={lessons} />
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
          <VerdictView verdict={verdict} notChecked={results.notChecked}>
            {(given, stale) => <ReportView report={given} stale={stale} goTo={goTo} />}
          </VerdictView>
        </CodePanel>
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
          <TrainingPanel
            code={own.code}
            report={verdict.type === 'report' && !verdict.stale ? verdict.report : undefined}
            run={training}
            mnist={mnist}
          />
        </Panel>
        <Panel title={words.versions.title}>
          <VersionsPanel code={own.code} versions={versions} />
        </Panel>
      </div>
    </div>
  );
}

/** The step to work on: after an error the one behind the last right step, which is where the program stopped. */
function firstOpen({ steps, status }: CheckReport): ExerciseStep | undefined {
  if (status === 'right') return undefined;
  const isRight = ({ step }: { readonly step: ExerciseStep }): boolean =>
    steps.find((one) => one.step === step)?.status === 'right';
  const open = taskSteps.find((task) => !isRight(task))?.step;
  if (status === 'begun') return open;
  return taskSteps[taskSteps.findLastIndex(isRight) + 1]?.step ?? open;
}
