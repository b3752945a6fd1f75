import { useEffect, useMemo } from 'react';
import { formatMeasured } from '../../../../format/number.ts';
import { TileCanvas } from '../../../../ui/TileCanvas.tsx';
import { type FigureSession, useRoom } from '../../room.ts';
import styles from '../Figures.module.css';
import { InAndOut } from '../parts/InAndOut.tsx';
import { useFailureText } from '../parts/useFailureText.ts';
import { useRunNow } from '../parts/useRunNow.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { createTileSource } from '../tileSource.ts';

/** What the figure around has to know of one of its two trainings. */
export interface SideState {
  readonly phase: string;
  readonly started: boolean;
  readonly iteration: number;
  readonly cost: number | undefined;
  readonly edgeUnits: number | undefined;
}

interface PairSideProps {
  readonly session: FigureSession;
  readonly name: string;
  readonly countsEdges: boolean;
  /** Keep it stable between renders. */
  readonly onState: (state: SideState) => void;
}

/** One of two trainings that are compared. */
export function PairSide({ session, name, countsEdges, onState }: PairSideProps) {
  const { reading } = useRoom();
  const words = reading.figures;
  const { pair } = reading;
  const source = useMemo(() => createTileSource(session), [session]);
  const { phase, started, iteration, terms, edgeUnits } = useRunNow();
  const failure = useFailureText();
  const cost = terms?.total;
  useEffect(
    () => onState({ phase, started, iteration, cost, edgeUnits }),
    [onState, phase, started, iteration, cost, edgeUnits],
  );
  return (
    <section className={styles.stack} aria-label={name}>
      <h4>{name}</h4>
      {!started ? (
        <Waiting text={words.preparing} />
      ) : (
        <>
          <div className={styles.tiles}>
            <TileCanvas source={source} label={pair.tiles(name)} />
          </div>
          <InAndOut />
          <dl className={styles.facts}>
            <div>
              <dt>{words.iteration}</dt>
              <dd>{iteration}</dd>
            </div>
            <div>
              <dt>{words.cost}</dt>
              <dd>{cost === undefined ? '–' : formatMeasured(cost)}</dd>
            </div>
            {countsEdges && (
              <div>
                <dt>{words.edges}</dt>
                <dd>{edgeUnits ?? '–'}</dd>
              </div>
            )}
          </dl>
          {failure !== undefined && <p role="alert">{failure}</p>}
        </>
      )}
    </section>
  );
}
