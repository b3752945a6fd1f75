import { useEffect } from 'react';
import { useRun } from '../../hooks/useSession.ts';
import type { QuestionRequest } from '../../store/ask.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useRefusalText } from '../../words/useRefusalText.ts';
import { useWords } from '../../words/useWords.ts';
import { EpsilonChart } from './EpsilonChart.tsx';
import { epsilonText } from './epsilonText.ts';
import styles from './GradientCheck.module.css';
import { useTask } from './useTask.ts';

/** Sizes of EPSILON on each of the two curves. */
const points = 23;

interface EpsilonsProps {
  /** Where they are measured: where the check above is made. */
  readonly weights: QuestionRequest<'measureEpsilons'>['weights'];
}

/** Why EPSILON = 1e-4: the error of the numerical gradient against the size of the step. */
export function Epsilons({ weights }: EpsilonsProps) {
  const { notation } = useWords('page');
  const { gradientCheck } = useWords('panels');
  const runId = useRun((run) => run.runId);
  const started = useRun((run) => run.started);
  const { task, start, cancel } = useTask('measureEpsilons');
  const failure = useRefusalText(task.failure);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run ends the measurement of the one before
  useEffect(() => cancel, [runId, cancel]);
  const curves = task.running ? task.progress : task.reply;
  const measured = curves ? curves.float64.length + curves.float32.length : 0;
  return (
    <Panel title="Why EPSILON = 1e-4">
      {curves ? (
        <EpsilonChart curves={curves} />
      ) : (
        <p>
          How far is the numerical gradient off when EPSILON is larger or smaller? Measured here from 1e-1
          down to 1e-12, with costs in float64 and from the float32 kernel, at the weights chosen above.
        </p>
      )}
      {task.running ? (
        <div className={styles.running}>
          <p className={styles.muted}>
            {measured} of {2 * points} sizes
          </p>
          <Button hint={notation.cancel.sentence} onClick={cancel}>
            {notation.cancel.name}
          </Button>
          <Progress label="Sizes of EPSILON measured" fraction={measured / (2 * points)} />
        </div>
      ) : (
        <>
          {task.reply && <p role="status">{epsilonText(task.reply)}</p>}
          {task.reply?.withoutFloat32 !== undefined && (
            <p className={styles.muted}>{gradientCheck.withoutFloat32(task.reply.withoutFloat32.message)}</p>
          )}
          <div className={styles.start}>
            <Button
              hint={notation.measureEpsilons.sentence}
              blocked={started ? undefined : 'There are no weights yet: the run is being prepared.'}
              onClick={() => start({ runId, weights })}
            >
              {task.reply ? 'Measure again' : notation.measureEpsilons.name}
            </Button>
          </div>
        </>
      )}
      {task.cancelled && !task.running && <p className={styles.muted}>Cancelled. Nothing was changed.</p>}
      {failure !== undefined && (
        <Notice kind="error" title="The curves could not be measured">
          {failure}
        </Notice>
      )}
    </Panel>
  );
}
