import { useMemo, useState } from 'react';
import { unitNorms } from '../../../../core/filters/tiles.ts';
import { formatMeasured } from '../../../../format/number.ts';
import { SessionContext } from '../../../../hooks/useSession.ts';
import type { FigureSettings, TrainingSettings } from '../../../../notes/structure/figures.ts';
import { TileCanvas } from '../../../../ui/TileCanvas.tsx';
import { type FigureSession, useRoom } from '../../room.ts';
import styles from '../Figures.module.css';
import { useFigure } from '../figure.ts';
import { Begin } from '../parts/Begin.tsx';
import { Choice } from '../parts/Choice.tsx';
import { StartTiles } from '../parts/StartTiles.tsx';
import { useFailureText } from '../parts/useFailureText.ts';
import { trains, useOwnSession } from '../parts/useOwnSession.ts';
import { useRunNow } from '../parts/useRunNow.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { RecordedTiles } from '../RecordedTiles.tsx';
import { createTileSource } from '../tileSource.ts';
import { type DisplayRange, drawnLevels } from './drawnLevels.ts';

const ranges: readonly DisplayRange[] = ['own', 'shared', 'positive'];

/** Digits are trained on fewer patches and for fewer iterations than the course does: the tiles show strokes by then. */
function trainingOf({ source, objective }: FigureSettings['tileScale']): TrainingSettings {
  const shorter = source === 'digits' ? { patchCount: 2000, budget: 200 } : {};
  return { source, ...shorter, ...(objective && { objective }) };
}

/** The tiles of a network that is trained here, with three display ranges. */
export function TileScale() {
  const { reading } = useRoom();
  const { settings } = useFigure('tileScale');
  const [asked, setAsked] = useState(false);
  const session = useOwnSession(asked ? trainingOf(settings) : undefined, trains);
  if (!session) {
    const training = trainingOf(settings);
    return (
      <Begin label={reading.figures.prepare} onBegin={() => setAsked(true)}>
        {training.source === 'scenes' && !training.objective ? (
          <RecordedTiles />
        ) : (
          <StartTiles settings={training} />
        )}
      </Begin>
    );
  }
  return (
    <SessionContext value={session}>
      <ScaledTiles session={session} />
    </SessionContext>
  );
}

function ScaledTiles({ session }: { readonly session: FigureSession }) {
  const { reading } = useRoom();
  const words = reading.tiles;
  const { settings, change } = useFigure('tileScale');
  const { scale } = settings;
  const source = useMemo(
    () => createTileSource(session, (frame) => drawnLevels(frame.weights, frame.shape, scale)),
    [session, scale],
  );
  const { frame, started, iteration, phase } = useRunNow();
  const failure = useFailureText();
  const lengths = useMemo(() => frame && Array.from(unitNorms(frame.weights, frame.shape)), [frame]);
  if (!started || !frame || !lengths) return <Waiting text={reading.figures.preparing} />;
  return (
    <div className={styles.stack}>
      <Choice
        label={words.scale}
        value={scale}
        options={ranges.map((value) => ({ value, label: words.scales[value] }))}
        onChange={(chosen) => change({ scale: chosen })}
      />
      <div className={styles.tiles}>
        <TileCanvas source={source} label={words.tiles(words.scales[scale])} />
      </div>
      <p className={styles.reading}>{words.ends[scale]}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{reading.figures.iteration}</dt>
          <dd>{iteration}</dd>
        </div>
        <div>
          <dt>{words.longest}</dt>
          <dd>{formatMeasured(Math.max(...lengths))}</dd>
        </div>
        <div>
          <dt>{words.shortest}</dt>
          <dd>{formatMeasured(Math.min(...lengths))}</dd>
        </div>
      </dl>
      <p className={styles.note} role="status">
        {failure ?? (phase === 'finished' ? reading.finished(iteration) : '')}
      </p>
    </div>
  );
}
