import { createStore } from 'zustand/vanilla';

/** A pixel of a hidden unit's tile, all counted from 0. */
export interface PointedPixel {
  readonly unit: number;
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  /** The hidden unit that tiles and charts highlight together. */
  readonly unit: number | undefined;
  /** The weight under the pointer or the keyboard's cursor. */
  readonly pixel: PointedPixel | undefined;
  selectUnit(unit: number | undefined): void;
  pointAt(pixel: PointedPixel | undefined): void;
}

/** What the visitor looks at, shared by the tiles and the charts. */
export const createSelection = () =>
  createStore<Selection>()((set) => ({
    unit: undefined,
    pixel: undefined,
    selectUnit: (unit) => set({ unit }),
    pointAt: (pixel) => set({ pixel }),
  }));
