import { createStore } from 'zustand/vanilla';

export type PatchOrder = 'asCut' | 'worst' | 'best';

/** How well every patch was reconstructed at one iteration of a run. */
export interface Ranking {
  readonly runId: number;
  readonly iteration: number;
  /** ½‖x̂ − x‖² of each patch. */
  readonly errors: Float64Array;
  /** The patches' numbers, largest error first. */
  readonly worstFirst: Uint32Array;
}

export interface PatchChoice {
  readonly order: PatchOrder;
  /** Place in that order of the first patch shown. */
  readonly first: number;
  /** The patch that is taken apart, by its number counted from 0; undefined until one is chosen. */
  readonly picked: number | undefined;
  readonly ranking: Ranking | undefined;
  /** The patch whose origin is looked for, by its number; another object whenever the visitor asks. */
  readonly sought: { readonly patch: number } | undefined;
  showOrder(order: PatchOrder): void;
  showFrom(first: number): void;
  pick(patch: number): void;
  rank(ranking: Ranking): void;
  seek(patch: number): void;
}

/** Which patches the visitor looks at. */
export const createPatchChoice = () =>
  createStore<PatchChoice>()((set) => ({
    order: 'asCut',
    first: 0,
    picked: undefined,
    ranking: undefined,
    sought: undefined,
    showOrder: (order) => set(({ ranking }) => ({ order, first: 0, picked: leader(order, ranking) })),
    showFrom: (first) => set({ first }),
    pick: (picked) => set({ picked }),
    rank: (ranking) => set(({ order, picked }) => ({ ranking, picked: leader(order, ranking) ?? picked })),
    seek: (patch) => set({ sought: { patch } }),
  }));

/** The first patch of an order by error. */
function leader(order: PatchOrder, ranking: Ranking | undefined): number | undefined {
  if (order === 'asCut') return undefined;
  return order === 'worst' ? ranking?.worstFirst[0] : ranking?.worstFirst.at(-1);
}

/** The numbers of the patches of a run that are shown, at most `count`. */
export function patchesOnShow(
  { order, first, ranking }: Pick<PatchChoice, 'order' | 'first' | 'ranking'>,
  run: { readonly runId: number; readonly patchCount: number },
  count: number,
): number[] {
  const usable = ranking?.runId === run.runId ? ranking.worstFirst : undefined;
  const length = Math.max(0, Math.min(count, run.patchCount - first));
  return Array.from({ length }, (_, place) => {
    const rank = first + place;
    if (order === 'asCut' || !usable) return rank;
    return usable[order === 'worst' ? rank : usable.length - 1 - rank] ?? rank;
  });
}

/** The patches' numbers by their error, largest first; of equals the lower number. */
export function worstFirst(errors: Float64Array): Uint32Array {
  const order = Uint32Array.from(errors, (_, patch) => patch);
  return order.sort((a, b) => (errors[b] as number) - (errors[a] as number) || a - b);
}
