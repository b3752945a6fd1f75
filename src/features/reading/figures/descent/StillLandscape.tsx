import { useMemo } from 'react';
import recorded from '../../../../notes/recorded/landscape.json' with { type: 'json' };
import { useRoom } from '../../room.ts';
import { LandscapeView } from './LandscapeView.tsx';

/** A slice of the cost with the path of L-BFGS alone: where gradient descent ends, the reader is asked. */
export function StillLandscape() {
  const { reading } = useRoom();
  const landscape = useMemo(
    () => ({ ...recorded, costs: Float64Array.from(recorded.costs), descent: [] }),
    [],
  );
  return <LandscapeView landscape={landscape} note={reading.descent.still(recorded.patches)} />;
}
