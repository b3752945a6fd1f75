import { address } from './address.ts';
import { health } from './health.ts';
import { panelNotation } from './panelNotation.ts';

export const panels = { address, health, panelNotation };

export type PanelWords = typeof panels;
