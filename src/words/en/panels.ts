import { address } from './address.ts';
import { panelNotation } from './panelNotation.ts';

export const panels = { panelNotation, address };

export type PanelWords = typeof panels;
