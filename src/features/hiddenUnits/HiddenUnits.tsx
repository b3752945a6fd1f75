import type { ReactNode } from 'react';
import { formatGrouped, formatRate } from '../../format/number.ts';
import { useRun, useSettings } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { say } from '../../words/sayings.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './HiddenUnits.module.css';
import { MarksLegend } from './MarksLegend.tsx';
import { Cancelled, Preparing } from './Preparing.tsx';
import { Readout } from './Readout.tsx';
import { RunSettings } from './RunSettings.tsx';
import { runStateText } from './runStateText.ts';
import { TileLookMenu } from './TileLookMenu.tsx';
import { TilesLegend } from './TilesLegend.tsx';
import { type HiddenUnitsActions, Transport } from './Transport.tsx';
import { WeightTiles } from './WeightTiles.tsx';

interface HiddenUnitsProps {
  readonly actions: HiddenUnitsActions;
  /** What is to be said about the run, below where it stands. */
  readonly notices: ReactNode;
}

/** The centre of the playground: the transport, and what each hidden unit looks for. */
export function HiddenUnits({ actions, notices }: HiddenUnitsProps) {
  const { notation } = useWords('page');
  return (
    <Panel title="Hidden units" aside={<Counter />}>
      <Transport actions={actions} />
      <RunSettings saveWeights={actions.saveWeights} />
      <RunState actions={actions} />
      {notices}
      <div className={styles.tiles}>
        <div className={styles.heading}>
          <h3>
            <Hint text={notation.filter.sentence}>What each hidden unit looks for</Hint>
          </h3>
          <TilesLegend />
          <TileLookMenu />
          <Found />
        </div>
        <WeightTiles />
        <div className={styles.below}>
          <Readout />
          <MarksLegend />
        </div>
      </div>
    </Panel>
  );
}

function RunState({ actions }: Pick<HiddenUnitsProps, 'actions'>) {
  const { notation, sources, trainer } = useWords('page');
  const phase = useRun((run) => run.phase);
  const sentence = useRun((run) => runStateText(run, sources));
  const failure = useRun((run) => run.failure);
  if (phase === 'preparing') return <Preparing onCancel={actions.cancelPreparation} />;
  if (phase === 'failed') {
    return (
      <Notice kind="error" title="This run stopped">
        <p className={styles.failure}>
          {failure && say(trainer.failures, failure)} {sentence}
        </p>
        <Button hint={notation.retry.sentence} onClick={actions.retry}>
          {notation.retry.name}
        </Button>
      </Notice>
    );
  }
  if (phase === 'cancelled') return <Cancelled sentence={sentence} onPrepare={actions.prepare} />;
  return <p className={styles.sentence}>{sentence}</p>;
}

const edgeHint =
  'An edge detector has one clear orientation, keeps to a part of its tile, and has weights that have not collapsed.';

const barsHint =
  'A bar is found when one hidden unit has it to itself: their likeness (cosine, without the means) is above 0.8.';

/** How well the network has done, by what there is to find in its source. */
function Found() {
  const bars = useRun((run) => run.barsFound);
  const side = useRun((run) => Math.sqrt(run.frame?.shape.visibleSize ?? 0));
  if (bars === undefined) return <EdgeCount />;
  return (
    <span className={styles.edges}>
      <Hint text={barsHint}>
        <span>
          <b>{bars}</b> of {2 * side} bars found
        </span>
      </Hint>
    </span>
  );
}

function EdgeCount() {
  const edges = useRun((run) => run.edgeUnits);
  const units = useRun((run) => run.frame?.shape.hiddenSize);
  if (edges === undefined || units === undefined) return null;
  return (
    <span className={styles.edges}>
      <Hint text={edgeHint}>
        <span>
          <b>{edges}</b> of {units} {units === 1 ? 'is an edge detector' : 'are edge detectors'}
        </span>
      </Hint>
    </span>
  );
}

/** How far the run is, and how fast it goes. */
function Counter() {
  const iteration = useRun((run) => run.iteration);
  const speed = useRun((run) => run.iterationsPerSecond);
  const budget = useSettings((settings) => settings.budget);
  return (
    <p className={styles.counter}>
      {speed > 0 && <span className={styles.speed}>{formatRate(speed)} it/s</span>}
      iteration <b className={styles.iteration}>{formatGrouped(iteration)}</b> of {formatGrouped(budget)}
    </p>
  );
}
