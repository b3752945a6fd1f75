import { Pause, Play, RotateCcw, StepForward } from 'lucide-react';
import { useRun, useSettings } from '../../hooks/useSession.ts';
import { ranges } from '../../presets/ranges.ts';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useMedia } from '../../ui/useWindow.ts';
import type { HiddenUnitsWords } from '../../words/en/hiddenUnits.ts';
import { useWords } from '../../words/useWords.ts';
import { Counter } from './Counter.tsx';
import type { HiddenUnitsActions } from './hiddenUnitsActions.ts';
import { MoreSettings } from './MoreSettings.tsx';
import { PaceChoice } from './PaceChoice.tsx';
import styles from './Transport.module.css';
import { type Blocked, furtherIterations, transportState } from './transportState.ts';

/** One row: train or pause, step, reset, speed, the run's progress, and a menu for settings that are rarely needed. */
export function Transport({ actions }: { readonly actions: HiddenUnitsActions }) {
  const { notation, hiddenUnits } = useWords('page');
  const phase = useRun((run) => run.phase);
  const pausing = useRun((run) => run.pausing);
  const started = useRun((run) => run.started);
  const iteration = useRun((run) => run.present ?? run.iteration);
  const stopReason = useRun((run) => run.stopReason);
  const budget = useSettings((settings) => settings.budget);
  const changeBudget = useSettings((settings) => settings.changeBudget);
  const narrow = useMedia('(max-width:47.4375em)');
  const { action, blocked } = transportState({ phase, started, iteration, budget, stopReason });
  const further = furtherIterations(iteration, budget);
  const atRest = action === 'continue' ? hiddenUnits.continue.name : notation[action].name;
  const name = pausing ? hiddenUnits.pausing : atRest;
  const why = (reason: Blocked | undefined) => reason && blockedText(reason, hiddenUnits.blocked);

  const runMain = (): void => {
    if (action === 'continue') changeBudget(iteration + further);
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
          icon={action === 'pause' ? <Pause aria-hidden /> : <Play aria-hidden />}
          className={styles.main}
          hint={action === 'continue' ? hiddenUnits.continue.sentence(further) : notation[action].sentence}
          blocked={why(blocked.main)}
          onClick={runMain}
        >
          {name}
        </Button>
        <Button
          icon={<StepForward aria-hidden />}
          className={styles.second}
          hint={notation.step.sentence}
          blocked={why(blocked.step)}
          onClick={step}
        >
          <span className={styles.words}>{notation.step.name}</span>
        </Button>
        <Button
          icon={<RotateCcw aria-hidden />}
          className={styles.second}
          hint={notation.reset.sentence}
          blocked={why(blocked.reset)}
          onClick={actions.reset}
        >
          <span className={styles.words}>{notation.reset.name}</span>
        </Button>
        {!narrow && <PaceChoice hideLabel />}
        <Counter />
        <MoreSettings actions={actions} withPace={narrow} />
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
