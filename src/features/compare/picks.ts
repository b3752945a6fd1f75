/** The runs that are compared: two to five, one of them the baseline. */
export interface Picks {
  /** In the order in which they were picked. */
  readonly ids: readonly string[];
  /** The first, unless another was chosen. */
  readonly baseline: string | undefined;
}

export const leastPicks = 2;
export const mostPicks = 5;

export const noPicks: Picks = { ids: [], baseline: undefined };

/**
 * Picks a run, or lets go of it. A sixth is not picked.
 * @param there the runs that can be picked: those that are gone take no place
 */
export function withPick(
  { ids, baseline }: Picks,
  id: string,
  picked: boolean,
  there: ReadonlySet<string>,
): Picks {
  const others = ids.filter((one) => one !== id);
  if (!picked) return { ids: others, baseline: baseline === id ? undefined : baseline };
  const isFull = others.filter((one) => there.has(one)).length >= mostPicks;
  return ids.includes(id) || isFull ? { ids, baseline } : { ids: [...others, id], baseline };
}

/** Makes a picked run the baseline. */
export const withBaseline = (picks: Picks, id: string): Picks =>
  picks.ids.includes(id) ? { ...picks, baseline: id } : picks;

/**
 * The picks that are there, the baseline first. A run that was deleted stays picked, so that it is compared again when the deletion is
 * undone; meanwhile its place is free.
 */
export function presentPicks({ ids, baseline }: Picks, there: ReadonlySet<string>): readonly string[] {
  const present = ids.filter((id) => there.has(id)).slice(0, mostPicks);
  const first = baseline !== undefined && present.includes(baseline) ? baseline : present[0];
  return first === undefined ? [] : [first, ...present.filter((id) => id !== first)];
}
