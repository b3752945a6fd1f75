import { useMemo } from 'react';
import { recordedUnits } from '../../../notes/recorded/recordedUnits.ts';
import { useRoom } from '../room.ts';
import { StillTiles } from './parts/StillTiles.tsx';

/** The tiles at the end of the recorded run with the exercise's settings. */
export function RecordedTiles() {
  const { reading } = useRoom();
  const { weights, shape, iteration } = useMemo(recordedUnits, []);
  return <StillTiles weights={weights} shape={shape} label={reading.stills.recorded(iteration)} />;
}
