import { createStore } from 'zustand/vanilla';

/** What the right part of the playground shows. */
export type PanelName =
  | 'measures'
  | 'patches'
  | 'hiddenUnit'
  | 'reconstructions'
  | 'sparsity'
  | 'gradientCheck';

export interface View {
  readonly panel: PanelName;
  showPanel(panel: PanelName): void;
}

/** Where the visitor is on the page. */
export const createView = () =>
  createStore<View>()((set) => ({
    panel: 'measures',
    showPanel: (panel) => set({ panel }),
  }));

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
