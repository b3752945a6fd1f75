import { orderByScore, tileOrientations, weightChanges } from '../../core/filters/tileOrder.ts';
import type { Run } from '../../store/run.ts';
import type { TileSort } from '../../store/tileLook.ts';

/**
 * The units in the chosen order, for the present state of the run; undefined if they are in the order of their
 * numbers.
 */
export function sortUnits(
  sort: TileSort,
  { frame, rhoHat, firstWeights }: Pick<Run, 'frame' | 'rhoHat' | 'firstWeights'>,
): number[] | undefined {
  if (!frame || sort === 'index') return undefined;
  const { weights, shape } = frame;
  switch (sort) {
    case 'activation':
      return rhoHat?.length === shape.hiddenSize ? orderByScore(rhoHat, 'descending') : undefined;
    case 'orientation':
      return orderByScore(tileOrientations(weights, shape), 'ascending');
    case 'change':
      if (firstWeights?.length !== weights.length) return undefined;
      return orderByScore(weightChanges(weights, firstWeights, shape), 'descending');
    default:
      return sort satisfies never;
  }
}
