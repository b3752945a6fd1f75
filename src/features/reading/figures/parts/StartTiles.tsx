import type { TrainingSettings } from '../../../../notes/structure/figures.ts';
import { useRoom } from '../../room.ts';
import { StillTiles } from './StillTiles.tsx';
import { useStartWeights } from './useStartWeights.ts';

/** The weights that a figure's training begins with, as a still picture until the reader lets it train. */
export function StartTiles({ settings }: { readonly settings: TrainingSettings }) {
  const { reading } = useRoom();
  return <StillTiles {...useStartWeights(settings)} label={reading.stills.start} />;
}
