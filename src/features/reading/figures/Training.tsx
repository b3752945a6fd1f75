import { useMemo, useState } from 'react';
import { countEdgeUnits } from '../../../core/filters/filterQuality.ts';
import { formatMeasured } from '../../../format/number.ts';
import { SessionContext } from '../../../hooks/useSession.ts';
import type { TrainingSettings } from '../../../notes/structure/figures.ts';
import { Button } from '../../../ui/Button.tsx';
import { TileCanvas } from '../../../ui/TileCanvas.tsx';
import { type FigureSession, useRoom } from '../room.ts';
import styles from './Figures.module.css';
import { useFigure, useReport } from './figure.ts';
import { Begin } from './parts/Begin.tsx';
import { InAndOut } from './parts/InAndOut.tsx';
import { StartTiles } from './parts/StartTiles.tsx';
import { useFailureText } from './parts/useFailureText.ts';
import { trains, useOwnSession } from './parts/useOwnSession.ts';
import { useRunNow } from './parts/useRunNow.ts';
import { useStartWeights } from './parts/useStartWeights.ts';
import { createTileSource } from './tileSource.ts';
import { hasEdges } from './trainingsIn.ts';

/** A training in a session of its own. Nothing is computed until the reader asks for it. */
export function Training() {
  const { reading } = useRoom();
  const words = reading.figures;
  const { settings } = useFigure('training');
  const [asked, setAsked] = useState(false);
  const session = useOwnSession(asked ? settings : undefined, trains);
  if (!session) {
    return (
      <Begin label={words.prepare} onBegin={() => setAsked(true)}>
        <BeforeTraining settings={settings} />
      </Begin>
    );
  }
  return (
    <SessionContext value={session}>
      <LiveTraining session={session} />
    </SessionContext>
  );
}

function BeforeTraining({ settings }: { readonly settings: TrainingSettings }) {
  const { report } = useFigure('training');
  const { weights, shape } = useStartWeights(settings);
  const edgeUnits = useMemo(
    () => (hasEdges(settings) ? countEdgeUnits(weights, shape) : undefined),
    [settings, weights, shape],
  );
  useReport(report, { iteration: 0, ...(edgeUnits !== undefined && { edgeUnits }) });
  return <StartTiles settings={settings} />;
}

function LiveTraining({ session }: { readonly session: FigureSession }) {
  const { reading } = useRoom();
  const words = reading.figures;
  const { settings, report } = useFigure('training');
  const { controls } = session;
  const source = useMemo(() => createTileSource(session), [session]);
  const { phase, iteration, terms, edgeUnits, started, rhoHat } = useRunNow();
  const failure = useFailureText();
  useReport(report, {
    iteration,
    ...(terms && { cost: terms.total }),
    ...(edgeUnits !== undefined && { edgeUnits }),
    ...(rhoHat && { meanActivation: rhoHat.reduce((sum, mean) => sum + mean, 0) / rhoHat.length }),
  });
  const training = phase === 'training';
  return (
    <div className={styles.stack}>
      {started ? (
        <div className={styles.tiles}>
          <TileCanvas source={source} label={words.tiles} />
        </div>
      ) : (
        <p role="status">{failure ?? words.preparing}</p>
      )}
      <InAndOut />
      <dl className={styles.facts}>
        <div>
          <dt>{words.iteration}</dt>
          <dd>{iteration}</dd>
        </div>
        <div>
          <dt>{words.cost}</dt>
          <dd>{terms ? formatMeasured(terms.total) : '–'}</dd>
        </div>
        {hasEdges(settings) && (
          <div>
            <dt>{words.edges}</dt>
            <dd>{edgeUnits ?? '–'}</dd>
          </div>
        )}
      </dl>
      <div className={styles.buttons}>
        <Button
          kind="primary"
          disabled={!started || phase === 'finished'}
          onClick={training ? controls.pause : controls.train}
        >
          {training ? words.pause : words.train}
        </Button>
        <Button disabled={!started} onClick={controls.reset}>
          {words.reset}
        </Button>
      </div>
      {started && failure !== undefined && <p role="alert">{failure}</p>}
    </div>
  );
}
