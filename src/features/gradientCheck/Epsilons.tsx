import { useEffect } from 'react';
import { useRun } from '../../hooks/useSession.ts';
import type { QuestionRequest } from '../../store/ask.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Unbroken } from '../../ui/Unbroken.tsx';
import { useRefusalText } from '../../words/useRefusalText.ts';
import { useWords } from '../../words/useWords.ts';
import { EpsilonChart } from './EpsilonChart.tsx';
import { epsilonText } from './epsilonText.ts';
import styles from './GradientCheck.module.css';
import { useTask } from './useTask.ts';

/** Sizes of EPSILON on each of the two curves. */
const points = 23;

interface EpsilonsProps {
  /** The weights at which they are measured: those of the check above. */
  readonly weights: QuestionRequest<'measureEpsilons'>['weights'];
}

/** Why EPSILON = 1e-4: the error of the numerical gradient against the size of the step. */
export function Epsilons({ weights }: EpsilonsProps) {
  const { epsilonCurves, gradientCheck, panelNotation } = useWords('panels');
  const runId = useRun((run) => run.runId);
  const started = useRun((run) => run.started);
  const { task, start, cancel } = useTask('measureEpsilons');
  const failure = useRefusalText(task.failure);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run ends the measurement of the one before
  useEffect(() => cancel, [runId, cancel]);
  const curves = task.running ? task.progress : task.reply;
  const measured = curves ? curves.float64.length + curves.float32.length : 0;
  return (
    <Panel title={epsilonCurves.title}>
      {curves ? <EpsilonChart curves={curves} /> : <p>{epsilonCurves.intro}</p>}
      {task.running ? (
        <div className={styles.running}>
          <p className={styles.muted}>{epsilonCurves.progress(measured, 2 * points)}</p>
          <Button hint={panelNotation.cancel.sentence} onClick={cancel}>
            {panelNotation.cancel.name}
          </Button>
          <Progress label={epsilonCurves.progressLabel} fraction={measured / (2 * points)} />
        </div>
      ) : (
        <>
          {task.reply && (
            <p role="status">
              <Unbroken text={gradientCheck.together(epsilonText(task.reply, epsilonCurves))} />
            </p>
          )}
          {task.reply?.withoutFloat32 !== undefined && (
            <p className={styles.muted}>{epsilonCurves.withoutFloat32(task.reply.withoutFloat32.message)}</p>
          )}
          <div className={styles.start}>
            <Button
              hint={panelNotation.measureEpsilons.sentence}
              blocked={started ? undefined : gradientCheck.noWeightsYet}
              onClick={() => start({ runId, weights })}
            >
              {task.reply ? epsilonCurves.again : panelNotation.measureEpsilons.name}
            </Button>
          </div>
        </>
      )}
      {task.cancelled && !task.running && <p className={styles.muted}>{gradientCheck.cancelled}</p>}
      {failure !== undefined && (
        <Notice kind="error" title={epsilonCurves.failed}>
          {failure}
        </Notice>
      )}
    </Panel>
  );
}
