import { useMemo } from 'react';
import { hiddenUnitWeights } from '../../../../core/hiddenUnit/unitOfTheta.ts';
import type { TrainingSettings } from '../../../../notes/structure/figures.ts';
import { suitedSettings } from '../../../../presets/suitedSettings.ts';
import { useRoom } from '../../room.ts';
import { StillTiles } from './StillTiles.tsx';
import { startTheta } from './startTheta.ts';

/** The weights that a figure's training begins with, as a still picture until the reader lets it train. */
export function StartTiles({
  settings: { source, hiddenSize: wanted },
}: {
  readonly settings: TrainingSettings;
}) {
  const { reading } = useRoom();
  const { patchSize, hiddenSize: suited } = suitedSettings[source];
  const hiddenSize = wanted ?? suited;
  const { weights, shape } = useMemo(() => {
    const network = { visibleSize: patchSize ** 2, hiddenSize };
    return { weights: hiddenUnitWeights(startTheta(network), network), shape: network };
  }, [patchSize, hiddenSize]);
  return <StillTiles weights={weights} shape={shape} label={reading.stills.start} />;
}
