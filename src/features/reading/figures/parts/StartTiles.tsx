import { useMemo } from 'react';
import { initialiseParameters } from '../../../../core/autoencoder/initialise.ts';
import { hiddenUnitWeights } from '../../../../core/hiddenUnit/unitOfTheta.ts';
import { createRandom } from '../../../../core/random.ts';
import type { TrainingSettings } from '../../../../notes/structure/figures.ts';
import { suitedSettings } from '../../../../presets/suitedSettings.ts';
import { useRoom } from '../../room.ts';
import { StillTiles } from './StillTiles.tsx';

/** The trainer draws the initial weights of a run with seed 1 from this stream. */
const weightStream = [1, 2] as const;

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
    const theta = initialiseParameters(network, createRandom(...weightStream));
    return { weights: hiddenUnitWeights(theta, network), shape: network };
  }, [patchSize, hiddenSize]);
  return <StillTiles weights={weights} shape={shape} label={reading.stills.start} />;
}
