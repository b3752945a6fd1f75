import { Pause, Play, RotateCcw, Shuffle, StepForward } from 'lucide-react';
import { useRun, useSettings } from '../../hooks/useSession.ts';
import { ranges } from '../../presets/ranges.ts';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import type { HiddenUnitsWords } from '../../words/en/hiddenUnits.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './Transport.module.css';
import { type Blocked, furtherIterations, transportState } from './transportState.ts';

const paces = ['full', 'slow'] as const;

/** Train or pause, step, reset, new weights, speed, and how far the run is. */
export function Transport({ actions }: { readonly actions: HiddenUnitsActions }) {
  const { notation, hiddenUnits } = useWords('page');
  const phase = useRun((run) => run.phase);
  const started = useRun((run) => run.started);
  const iteration = useRun((run) => run.iteration);
  const budget = useSettings((settings) => settings.budget);
  const changeBudget = useSettings((settings) => settings.changeBudget);
  const pace = useSettings((settings) => settings.pace);
  const changePace = useSettings((settings) => settings.changePace);
  const { action, blocked } = transportState({ phase, started, iteration, budget });
  const name = action === 'continue' ? hiddenUnits.continue.name : notation[action].name;
  const why = (reason: Blocked | undefined) => reason && blockedText(reason, hiddenUnits.blocked);

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
          icon={action === 'pause' ? <Pause aria-hidden /> : <Play aria-hidden />}
          className={styles.main}
          hint={
            action === 'continue'
              ? hiddenUnits.continue.sentence(furtherIterations)
              : notation[action].sentence
          }
          blocked={why(blocked.main)}
          onClick={runMain}
        >
          {name}
        </Button>
        <Button
          icon={<StepForward aria-hidden />}
          hint={notation.step.sentence}
          blocked={why(blocked.step)}
          onClick={step}
        >
          {notation.step.name}
        </Button>
        <Button
          icon={<RotateCcw aria-hidden />}
          hint={notation.reset.sentence}
          blocked={why(blocked.reset)}
          onClick={actions.reset}
        >
          {notation.reset.name}
        </Button>
        <Button
          icon={<Shuffle aria-hidden />}
          hint={notation.newWeights.sentence}
          onClick={actions.newWeights}
        >
          {notation.newWeights.name}
        </Button>
        <Segmented
          label={notation.pace.name}
          hint={notation.pace.sentence}
          hideLabel
          value={pace}
          options={paces.map((value) => ({ value, label: hiddenUnits.paces[value] }))}
          onChange={changePace}
        />
      </div>
      <RunProgress iteration={iteration} budget={budget} />
    </div>
  );
}

function blockedText(reason: Blocked, words: HiddenUnitsWords['blocked']): string {
  return reason === 'mostIterations' ? words.mostIterations(ranges.budget.max) : words[reason];
}

/** One bar for both: preparing the data, then using up the budget. */
function RunProgress({ iteration, budget }: { readonly iteration: number; readonly budget: number }) {
  const { hiddenUnits } = useWords('page');
  const preparing = useRun((run) => run.phase === 'preparing');
  const prepared = useRun((run) => run.preparing?.fraction);
  if (preparing) return <Progress label={hiddenUnits.preparing} fraction={prepared} />;
  return <Progress label={hiddenUnits.trainingProgress} fraction={iteration / budget} />;
}

/** What this panel can make the trainer do. */
export interface HiddenUnitsActions {
  train(): void;
  pause(): void;
  step(): void;
  reset(): void;
  newWeights(): void;
  /** @throws Error with a sentence for the visitor */
  saveWeights(): Promise<void>;
  retry(): void;
  /** Stops preparing the next run and returns to the previous one. */
  cancelPreparation(): void;
  /** Prepares again what was cancelled. */
  prepare(): void;
}
