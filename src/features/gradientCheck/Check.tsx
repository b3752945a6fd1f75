import { useEffect, useRef, useState } from 'react';
import type { MistakeId } from '../../core/autoencoder/mistakes/mistake.ts';
import { mistakeIds } from '../../core/autoencoder/mistakes/mistakeIds.ts';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useRun } from '../../hooks/useSession.ts';
import { panelFormulas } from '../../notation/panelFormulas.ts';
import type { QuestionProgress, QuestionRequest } from '../../store/ask.ts';
import { Button } from '../../ui/Button.tsx';
import { Equation } from '../../ui/Equation.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useRefusalText } from '../../words/useRefusalText.ts';
import { useWords } from '../../words/useWords.ts';
import { CheckResultView } from './CheckResultView.tsx';
import { planText, timeText } from './checkText.ts';
import styles from './GradientCheck.module.css';
import { useTask } from './useTask.ts';

type CheckRequest = QuestionRequest<'checkGradient'>;
type Choice = MistakeId | 'none';

/** Milliseconds between two measurements of how long a check would take, while the run moves on. */
const planInterval = 4000;

const weightNames = ['initial', 'present'] as const;
const choiceNames: readonly Choice[] = ['none', ...mistakeIds];

interface CheckProps {
  /** The mistakes are in the course's cost function: with another model none can be chosen. */
  readonly isCourse: boolean;
  readonly weights: CheckRequest['weights'];
  onWeights(weights: CheckRequest['weights']): void;
}

/** The check itself: its settings, optionally with a mistake, its progress and its result. */
export function Check({ isCourse, weights, onWeights }: CheckProps) {
  const { gradientCheck, mistakes, panelFormulas: spoken, panelNotation } = useWords('panels');
  const runId = useRun((run) => run.runId);
  const started = useRun((run) => run.started);
  const [choice, setChoice] = useState<Choice>('none');
  const { task, start, cancel } = useTask('checkGradient');
  const failure = useRefusalText(task.failure);
  const mistake = choice === 'none' ? undefined : choice;
  const training = useRun((run) => run.phase === 'training');
  const request: CheckRequest = { runId, weights, mistake };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another run ends the check of the one before
  useEffect(() => cancel, [runId, cancel]);

  return (
    <Panel title={gradientCheck.title}>
      <p>{gradientCheck.intro}</p>
      <p>
        <Hint text={panelNotation.epsilon.sentence}>{gradientCheck.epsilon}</Hint>
      </p>
      <p className={styles.equation}>
        <Equation source={panelFormulas.epsilon} spoken={spoken.epsilon} />
      </p>
      <div className={styles.settings}>
        <Segmented
          label={panelNotation.checkedWeights.name}
          hint={panelNotation.checkedWeights.sentence}
          value={weights}
          options={weightNames.map((value) => ({ value, label: gradientCheck.weights[value] }))}
          onChange={onWeights}
        />
        {isCourse && (
          <div className={styles.choice}>
            <SelectField
              label={panelNotation.mistake.name}
              hint={panelNotation.mistake.sentence}
              value={choice}
              options={choiceNames.map((value) => ({
                value,
                label: value === 'none' ? gradientCheck.noMistake : mistakes.all[value].name,
              }))}
              onChange={setChoice}
            />
          </div>
        )}
      </div>
      {!isCourse && <OtherModel />}
      {mistake && <p className={styles.mistake}>{mistakes.all[mistake].sentence}</p>}
      {task.running ? (
        <Running progress={task.progress} cancel={cancel} />
      ) : (
        <div className={styles.start}>
          <Button
            kind="primary"
            hint={panelNotation.checkGradient.sentence}
            blocked={started ? undefined : gradientCheck.noWeightsYet}
            onClick={() => start(request)}
          >
            {panelNotation.checkGradient.name}
          </Button>
          <Plan request={started ? request : undefined} training={training} />
        </div>
      )}
      {task.cancelled && <p className={styles.muted}>{gradientCheck.cancelled}</p>}
      {failure !== undefined && (
        <Notice kind="error" title={gradientCheck.failed}>
          {failure}
        </Notice>
      )}
      {task.reply && task.request && (
        <CheckResultView
          result={task.reply}
          mistake={task.request.mistake}
          stale={task.request.runId !== runId}
        />
      )}
    </Panel>
  );
}

/** What the check is about where the model is not the course's. */
function OtherModel() {
  const models = useWords('models');
  const isTopK = useRun(({ settings }) => settings?.objective.sparsity === 'topK');
  return <p className={styles.muted}>{isTopK ? models.noMistakesAndKinks : models.noMistakes}</p>;
}

interface PlanProps {
  readonly request: CheckRequest | undefined;
  readonly training: boolean;
}

function Plan({ request, training }: PlanProps) {
  const { gradientCheck } = useWords('panels');
  // it takes longer during training, so it is planned again
  const { reply, failure: refusal } = useAnswer('planGradientCheck', request, {
    interval: planInterval,
    occasion: training,
  });
  const failure = useRefusalText(refusal);
  if (reply) return <p className={styles.muted}>{planText(reply, training, gradientCheck)}</p>;
  return <p className={styles.muted}>{failure ?? gradientCheck.planning}</p>;
}

interface RunningProps {
  readonly progress: QuestionProgress<'checkGradient'> | undefined;
  cancel(): void;
}

function Running({ progress, cancel }: RunningProps) {
  const { gradientCheck, panelNotation } = useWords('panels');
  const begun = useRef(performance.now());
  const done = progress?.done ?? 0;
  const left = progress && ((performance.now() - begun.current) / done) * (progress.of - done);
  return (
    <div className={styles.running}>
      <p className={styles.muted}>
        {progress
          ? gradientCheck.progress(done, progress.of, timeText(left ?? 0, gradientCheck))
          : gradientCheck.begins}
      </p>
      <Button hint={panelNotation.cancel.sentence} onClick={cancel}>
        {panelNotation.cancel.name}
      </Button>
      <Progress label={gradientCheck.progressLabel} fraction={progress && done / progress.of} />
    </div>
  );
}
