import { createStore } from 'zustand/vanilla';
import type { ColourScale } from '../core/filters/colourScale.ts';
import type { TileContrast } from '../core/filters/tileLevels.ts';

/** The quantity by which tiles are sorted. */
export type TileSort = 'index' | 'activation' | 'orientation' | 'change';

/** How tiles are drawn and in what order. */
export interface TileLookChoice {
  readonly contrast: TileContrast;
  readonly scale: ColourScale;
  readonly smooth: boolean;
  readonly sort: TileSort;
}

export interface TileLook extends TileLookChoice {
  /** The unit at each place, if the tiles are sorted by something other than their number. */
  readonly order: readonly number[] | undefined;
  choose(change: Partial<TileLookChoice>): void;
  /** @param order undefined: as they are numbered */
  putInOrder(order: readonly number[] | undefined): void;
}

export const createTileLook = () =>
  createStore<TileLook>()((set) => ({
    contrast: 'perUnit',
    scale: 'grey',
    smooth: false,
    sort: 'index',
    order: undefined,
    choose: (change) => set(change),
    putInOrder: (order) => set({ order }),
  }));

/** The unit at a place of the grid; an order that does not fit the network is ignored. */
export function unitAt({ order }: Pick<TileLook, 'order'>, place: number, hiddenSize: number): number {
  return order?.length === hiddenSize ? (order[place] ?? place) : place;
}

/** The place of a unit in the grid. */
export function placeOf({ order }: Pick<TileLook, 'order'>, unit: number, hiddenSize: number): number {
  return order?.length === hiddenSize ? order.indexOf(unit) : unit;
}
