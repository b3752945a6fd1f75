import { useMemo, useState } from 'react';
import { computeMatrices } from '../../../../core/matrices/computeMatrices.ts';
import { recordedPatches } from '../../../../notes/recorded/recordedPatches.ts';
import { naturalObjective, naturalSetup } from '../../../../presets/natural.ts';
import { useRoom } from '../../room.ts';
import styles from '../Figures.module.css';
import { startTheta } from '../parts/startTheta.ts';
import { ZoomedLines } from './ZoomedLines.tsx';
import { windowAtStart } from './zoom.ts';

/** The real network's matrices before training, on recorded patches: the same numbers as those of the run that the button starts. */
export function StillMatrices() {
  const { reading } = useRoom();
  const words = reading.natural;
  const all = useMemo(() => {
    const patches = recordedPatches();
    const shape = { visibleSize: patches.visibleSize, hiddenSize: naturalSetup.hiddenSize };
    return computeMatrices(startTheta(shape), shape, patches, naturalObjective);
  }, []);
  const [window, setWindow] = useState(windowAtStart);
  return (
    <>
      <p className={styles.reading}>{words.training(0)}</p>
      <ZoomedLines all={all} window={window} onMove={setWindow} />
    </>
  );
}
