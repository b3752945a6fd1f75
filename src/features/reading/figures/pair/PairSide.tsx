import { useEffect, useMemo } from 'react';
import { greyColours } from '../../../../core/reconstruction/colours.ts';
import { formatMeasured } from '../../../../format/number.ts';
import { TileCanvas } from '../../../../ui/TileCanvas.tsx';
import { type FigureSession, useRoom } from '../../room.ts';
import styles from '../Figures.module.css';
import { Pictures } from '../parts/Pictures.tsx';
import { useFailureText } from '../parts/useFailureText.ts';
import { useRunNow } from '../parts/useRunNow.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { createTileSource } from '../tileSource.ts';

/** Patches that are shown of each source. */
const shownPatches = 8;

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
  readonly showsPatches: boolean;
  /** Keep it stable between renders. */
  readonly onState: (state: SideState) => void;
}

/** One of two trainings that are compared. */
export function PairSide({ session, name, showsPatches, onState }: PairSideProps) {
  const { reading } = useRoom();
  const words = reading.figures;
  const { pair } = reading;
  const source = useMemo(() => createTileSource(session), [session]);
  const { phase, started, iteration, terms, edgeUnits, shape, samplePatches } = useRunNow();
  const failure = useFailureText();
  const cost = terms?.total;
  useEffect(
    () => onState({ phase, started, iteration, cost, edgeUnits }),
    [onState, phase, started, iteration, cost, edgeUnits],
  );
  const visibleSize = shape?.visibleSize ?? 0;
  const patches = useMemo(
    () => samplePatches && greyColours(samplePatches.subarray(0, shownPatches * visibleSize)),
    [samplePatches, visibleSize],
  );
  return (
    <section className={styles.stack} aria-label={name}>
      <h4>{name}</h4>
      {!started ? (
        <Waiting text={words.preparing} />
      ) : (
        <>
          {showsPatches && patches && (
            <Pictures
              label={pair.patches}
              rows={[{ label: pair.patches, colours: patches }]}
              count={shownPatches}
              pixels={Math.round(Math.sqrt(visibleSize))}
            />
          )}
          <div className={styles.tiles}>
            <TileCanvas source={source} label={pair.tiles(name)} />
          </div>
          <dl className={styles.facts}>
            <div>
              <dt>{words.iteration}</dt>
              <dd>{iteration}</dd>
            </div>
            <div>
              <dt>{words.cost}</dt>
              <dd>{cost === undefined ? '–' : formatMeasured(cost)}</dd>
            </div>
            <div>
              <dt>{words.edges}</dt>
              <dd>{edgeUnits ?? '–'}</dd>
            </div>
          </dl>
          {failure !== undefined && <p role="alert">{failure}</p>}
        </>
      )}
    </section>
  );
}
