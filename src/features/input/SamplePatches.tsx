import { useMemo } from 'react';
import { useRun } from '../../store/runStore.ts';
import { TileCanvas } from '../../ui/TileCanvas.tsx';
import styles from './SamplePatches.module.css';
import { createSampleSource, sheetSize } from './sampleSource.ts';

/** The first patches, exactly as the network sees them. */
export function SamplePatches() {
  const source = useMemo(createSampleSource, []);
  const patchSize = useRun((run) => run.settings?.data.patchSize);
  const waiting = useRun((run) => run.phase === 'preparing');
  const shown = useRun((run) => sheetSize(run.samplePatches, run.shape));
  return (
    <figure className={styles.figure}>
      <div className={styles.sheet} data-waiting={waiting}>
        <TileCanvas
          source={source}
          label={
            shown > 0 ? `${shown} sample patches of ${patchSize} by ${patchSize} pixels` : 'No patches yet'
          }
        />
      </div>
      <figcaption className={styles.caption}>
        {shown} of the patches as the network sees them: each one’s mean removed, cut off at ±3 standard
        deviations, then spread over 0.1 (black is 0) to 0.9 (white is 1).
      </figcaption>
    </figure>
  );
}
