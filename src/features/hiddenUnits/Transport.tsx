import { Pause, Play, RotateCcw, StepForward } from 'lucide-react';
import { useRun, useSettings } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useMedia } from '../../ui/useWindow.ts';
import { useWords } from '../../words/useWords.ts';
import { Counter } from './Counter.tsx';
import type { HiddenUnitsActions } from './hiddenUnitsActions.ts';
import { MoreSettings } from './MoreSettings.tsx';
import { PaceChoice } from './PaceChoice.tsx';
import styles from './Transport.module.css';
import { furtherIterations, type MainAction, transportState } from './transportState.ts';

const mainFaces = {
  train: { label: 'Train', icon: <Play aria-hidden /> },
  pause: { label: 'Pause', icon: <Pause aria-hidden /> },
  continue: {
    label: 'Continue',
    icon: <Play aria-hidden />,
    hint: `Trains for ${furtherIterations} more iterations from the weights as they are.`,
  },
} as const satisfies Record<MainAction, { label: string; icon: unknown; hint?: string }>;

/** One row: train or pause, step, reset, speed, how far the run is, and a menu for what is seldom needed. */
export function Transport({ actions }: { readonly actions: HiddenUnitsActions }) {
  const { notation } = useWords('page');
  const phase = useRun((run) => run.phase);
  const started = useRun((run) => run.started);
  const iteration = useRun((run) => run.iteration);
  const budget = useSettings((settings) => settings.budget);
  const changeBudget = useSettings((settings) => settings.changeBudget);
  const narrow = useMedia('(max-width: 759px)');
  const { action, blocked } = transportState({ phase, started, iteration, budget });
  const face = mainFaces[action];

  const runMain = (): void => {
    if (action === 'continue') changeBudget(iteration + furtherIterations);
    if (action === 'pause') actions.pause();
    else actions.train();
  };
  const step = (): void => {
    if (iteration >= budget) changeBudget(iteration + 1);
    actions.step();
  };

  return (
    <div className={styles.transport}>
      <div className={styles.row}>
        <Button
          kind="primary"
          icon={face.icon}
          className={styles.main}
          hint={action === 'continue' ? mainFaces.continue.hint : notation[action].sentence}
          blocked={blocked.main}
          onClick={runMain}
        >
          {face.label}
        </Button>
        <Button
          icon={<StepForward aria-hidden />}
          className={styles.second}
          hint={notation.step.sentence}
          blocked={blocked.step}
          onClick={step}
        >
          <span className={styles.words}>Step</span>
        </Button>
        <Button
          icon={<RotateCcw aria-hidden />}
          className={styles.second}
          hint={notation.reset.sentence}
          blocked={blocked.reset}
          onClick={actions.reset}
        >
          <span className={styles.words}>Reset</span>
        </Button>
        {!narrow && <PaceChoice hideLabel />}
        <Counter />
        <MoreSettings actions={actions} withPace={narrow} />
      </div>
      <RunProgress iteration={iteration} budget={budget} />
    </div>
  );
}

/** One bar for both: preparing the data, then using up the budget. */
function RunProgress({ iteration, budget }: { readonly iteration: number; readonly budget: number }) {
  const preparing = useRun((run) => run.phase === 'preparing');
  const prepared = useRun((run) => run.preparing?.fraction);
  if (preparing) return <Progress label="Preparing the training patches" fraction={prepared} />;
  return <Progress label="Iterations done of the budget" fraction={iteration / budget} />;
}
