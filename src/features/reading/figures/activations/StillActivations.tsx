import { useMemo } from 'react';
import { recordedActivations } from '../../../../notes/recorded/recordedActivations.ts';
import { useRoom } from '../../room.ts';
import styles from '../Figures.module.css';
import { useFigure, useReport } from '../figure.ts';
import { ActivationPicture } from './ActivationPicture.tsx';
import { sparsityOf } from './sparsityOf.ts';

/** The activations of the recorded run, until the reader lets a network train. */
export function StillActivations() {
  const { reading } = useRoom();
  const { report } = useFigure('activationMatrix');
  const activations = useMemo(recordedActivations, []);
  const { unitsPerPatch, patchesPerUnit } = sparsityOf(activations);
  useReport(report, { unitsPerPatch, patchesPerUnit });
  return (
    <>
      <ActivationPicture activations={activations} />
      <p className={styles.reading}>{reading.activations.sums(unitsPerPatch, patchesPerUnit)}</p>
      <p className={styles.note}>{reading.stills.run('ρ = 0.01')}</p>
    </>
  );
}
