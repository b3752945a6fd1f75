import { useState } from 'react';
import type { LearnerSettings } from '../../core/dictionary/learner.ts';
import type { WorldSettings } from '../../core/dictionary/world.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './parts.module.css';
import { TradeOffChart } from './TradeOffChart.tsx';
import { misleadingPoint } from './tradeOffPoints.ts';
import { type SweepKind, sweptSettings, useSweep } from './useSweep.ts';

interface TradeOffProps {
  readonly world: WorldSettings;
  /** What is not varied. */
  readonly settings: LearnerSettings;
  startWorker(): Worker;
  announce(sentence: string): void;
}

/** Reconstruction against features found, over many learners. */
export function TradeOff({ world, settings, startWorker, announce }: TradeOffProps) {
  const { tradeOff: words } = useWords('bridge');
  const [kind, setKind] = useState<SweepKind>('l1');
  const { sweep, start, stop } = useSweep(startWorker, () => announce(words.done));
  const { status, points } = sweep;
  return (
    <Panel title={words.title}>
      <p className={styles.text}>{words.explanation}</p>
      <div className={styles.row}>
        <Segmented
          label={words.kind.name}
          hint={words.kind.sentence}
          value={kind}
          options={[
            { value: 'l1', label: words.kind.l1 },
            { value: 'active', label: words.kind.active },
          ]}
          onChange={setKind}
        />
        {status === 'training' ? (
          <Button onClick={stop}>{words.stop}</Button>
        ) : (
          <Button onClick={() => start(kind, world, settings)}>{words.start}</Button>
        )}
      </div>
      {status === 'training' && <p>{words.progress(points.length, sweptSettings[sweep.kind].length)}</p>}
      {status === 'failed' && <p>{words.failed}</p>}
      {points.length > 0 && <TradeOffChart points={points} kind={sweep.kind} />}
      {misleadingPoint(points) && <p className={styles.text}>{words.note}</p>}
    </Panel>
  );
}
