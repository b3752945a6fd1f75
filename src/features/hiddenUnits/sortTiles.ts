import type { Session } from '../../store/session.ts';
import { sortUnits } from './sortUnits.ts';

/** Puts the tiles in the order asked for, as the run stands now. */
export function sortTiles({ run, tileLook }: Session, sort: Parameters<typeof sortUnits>[0]): void {
  const order = sortUnits(sort, run.getState());
  if (order !== undefined || tileLook.getState().order !== undefined) tileLook.getState().putInOrder(order);
}
