import type { Session } from '../../store/session.ts';
import { sortUnits } from './sortUnits.ts';

/** Sorts the tiles in the chosen order, for the present state of the run. */
export function sortTiles({ run, tileLook }: Session, sort: Parameters<typeof sortUnits>[0]): void {
  const order = sortUnits(sort, run.getState());
  if (order !== undefined || tileLook.getState().order !== undefined) tileLook.getState().putInOrder(order);
}
