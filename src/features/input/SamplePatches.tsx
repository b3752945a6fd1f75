import { useMemo } from 'react';
import { useRun } from '../../store/runStore.ts';
import { Hint } from '../../ui/Hint.tsx';
import { TileCanvas } from '../../ui/TileCanvas.tsx';
import styles from './SamplePatches.module.css';
import { createSampleSource, sheetSize } from './sampleSource.ts';

const sheetHint =
  'Each patch lost its own mean; all were cut off at ±3 standard deviations and spread from 0.1 to 0.9.';

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
        {shown > 0 ? (
          <Hint text={sheetHint}>
            {shown} of the patches as the network sees them, from 0 (black) to 1 (white)
          </Hint>
        ) : (
          'Sample patches, once they are ready'
        )}
      </figcaption>
    </figure>
  );
}
