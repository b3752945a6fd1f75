import { Pause, Play, RotateCcw, Shuffle, StepForward } from 'lucide-react';
import { useRun, useSettings } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useWords } from '../../words/useWords.ts';
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

const paces = [
  { value: 'full', label: 'Full speed' },
  { value: 'slow', label: 'Slow motion' },
] as const;

/** Train or pause, step, reset, new weights, speed, and how far the run is. */
export function Transport({ actions }: { readonly actions: HiddenUnitsActions }) {
  const { notation } = useWords('page');
  const phase = useRun((run) => run.phase);
  const started = useRun((run) => run.started);
  const iteration = useRun((run) => run.iteration);
  const budget = useSettings((settings) => settings.budget);
  const changeBudget = useSettings((settings) => settings.changeBudget);
  const pace = useSettings((settings) => settings.pace);
  const changePace = useSettings((settings) => settings.changePace);
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
      <div className={styles.buttons}>
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
          hint={notation.step.sentence}
          blocked={blocked.step}
          onClick={step}
        >
          Step
        </Button>
        <Button
          icon={<RotateCcw aria-hidden />}
          hint={notation.reset.sentence}
          blocked={blocked.reset}
          onClick={actions.reset}
        >
          Reset
        </Button>
        <Button
          icon={<Shuffle aria-hidden />}
          hint={notation.newWeights.sentence}
          onClick={actions.newWeights}
        >
          New weights
        </Button>
        <Segmented
          label={notation.pace.name}
          hint={notation.pace.sentence}
          hideLabel
          value={pace}
          options={paces}
          onChange={changePace}
        />
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

/** What this room asks of the trainer. */
export interface HiddenUnitsActions {
  train(): void;
  pause(): void;
  step(): void;
  reset(): void;
  newWeights(): void;
  /** @throws Error with a sentence for the visitor */
  saveWeights(): Promise<void>;
  retry(): void;
  /** Gives up preparing the next run and goes back to the one before. */
  cancelPreparation(): void;
  /** Goes on preparing what was cancelled. */
  prepare(): void;
}
