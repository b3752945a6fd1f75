import type { Matrices } from '../../../../core/matrices/computeMatrices.ts';
import { useRoom } from '../../room.ts';
import styles from '../Figures.module.css';
import { LineView } from './LineView.tsx';
import { ZoomedMatrix } from './ZoomedMatrix.tsx';
import type { ZoomWindow } from './zoom.ts';

interface ZoomedLinesProps {
  readonly all: Matrices;
  readonly window: ZoomWindow;
  readonly onMove: (window: ZoomWindow) => void;
}

/** The lines of the real network, its matrices as pictures with a part of each written out. */
export function ZoomedLines({ all, window, onMove }: ZoomedLinesProps) {
  const { reading } = useRoom();
  const words = reading.natural;
  return (
    <>
      <p className={styles.note}>{words.zoomed}</p>
      <LineView
        all={all}
        hint={words.hint}
        draw={(shown) => (
          <ZoomedMatrix
            {...shown}
            content={all.matrices[shown.matrix]}
            all={all}
            window={window}
            onMove={onMove}
          />
        )}
      />
    </>
  );
}
