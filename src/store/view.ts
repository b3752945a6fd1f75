import { createStore } from 'zustand/vanilla';

/** What the right of the playground shows. */
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
