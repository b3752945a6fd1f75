import { panelNotation } from './panelNotation.ts';

export const panels = { panelNotation };

export type PanelWords = typeof panels;
