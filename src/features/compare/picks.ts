export const leastPicks = 2;
export const mostPicks = 5;

/** Ids of the runs that are compared, the baseline first and the others in the order in which they were picked. */
export type Picks = readonly string[];

/**
 * Picks a run, or lets go of it. A sixth is not picked.
 * @param there the runs that can be picked: those that are gone take no place
 */
export function withPick(picks: Picks, id: string, picked: boolean, there: ReadonlySet<string>): Picks {
  const others = picks.filter((one) => one !== id);
  if (!picked) return others;
  const isFull = others.filter((one) => there.has(one)).length >= mostPicks;
  return picks.includes(id) || isFull ? picks : [...others, id];
}

/** Makes a picked run the baseline. */
export const withBaseline = (picks: Picks, id: string): Picks =>
  picks.includes(id) ? [id, ...picks.filter((one) => one !== id)] : picks;

/**
 * The picks that are there, the baseline first. A run that was deleted stays picked, so that it is compared again when the deletion is
 * undone; meanwhile its place is free.
 */
export const presentPicks = (picks: Picks, there: ReadonlySet<string>): Picks =>
  picks.filter((id) => there.has(id)).slice(0, mostPicks);
