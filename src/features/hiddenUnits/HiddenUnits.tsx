import type { ReactNode } from 'react';
import { formatGrouped, formatRate } from '../../format/number.ts';
import { useRun, useSettings } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Emphasis } from '../../ui/Emphasis.tsx';
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
  /** Shown below the run's state. */
  readonly notices: ReactNode;
}

/** The centre of the playground: the transport, and what each hidden unit looks for. */
export function HiddenUnits({ actions, notices }: HiddenUnitsProps) {
  const { notation, hiddenUnits } = useWords('page');
  return (
    <Panel title={hiddenUnits.title} aside={<Counter />}>
      <Transport actions={actions} />
      <RunSettings saveWeights={actions.saveWeights} />
      <RunState actions={actions} />
      {notices}
      <div className={styles.tiles}>
        <div className={styles.heading}>
          <h3>
            <Hint text={notation.filter.sentence}>{hiddenUnits.tiles.title}</Hint>
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
  const words = useWords('page');
  const { notation, hiddenUnits, status, trainer } = words;
  const phase = useRun((run) => run.phase);
  const sentence = useRun((run) => runStateText(run, words));
  const failure = useRun((run) => run.failure);
  if (phase === 'preparing') return <Preparing onCancel={actions.cancelPreparation} />;
  if (phase === 'failed') {
    return (
      <Notice kind="error" title={hiddenUnits.stopped}>
        <p className={styles.failure}>
          {failure ? status.together([say(trainer.failures, failure), sentence]) : sentence}
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

/** How many of the features that the source is known for the network has found. */
function Found() {
  const bars = useRun((run) => run.barsFound);
  const side = useRun((run) => Math.sqrt(run.frame?.shape.visibleSize ?? 0));
  const { tiles } = useWords('page').hiddenUnits;
  if (bars === undefined) return <EdgeCount />;
  return (
    <span className={styles.edges}>
      <Hint text={tiles.barsHint}>
        <span>
          <Emphasis text={tiles.bars(bars, 2 * side)} />
        </span>
      </Hint>
    </span>
  );
}

function EdgeCount() {
  const edges = useRun((run) => run.edgeUnits);
  const units = useRun((run) => run.frame?.shape.hiddenSize);
  const { tiles } = useWords('page').hiddenUnits;
  if (edges === undefined || units === undefined) return null;
  return (
    <span className={styles.edges}>
      <Hint text={tiles.edgesHint}>
        <span>
          <Emphasis text={tiles.edges(edges, units)} />
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
  const { hiddenUnits, engineChoice } = useWords('page');
  return (
    <p className={styles.counter}>
      {speed > 0 && <span className={styles.speed}>{engineChoice.speed(formatRate(speed))}</span>}
      <Emphasis text={hiddenUnits.counter(formatGrouped(iteration), formatGrouped(budget))} />
    </p>
  );
}
