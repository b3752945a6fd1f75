import { health } from './health.ts';
import { panelNotation } from './panelNotation.ts';

export const panels = { panelNotation, health };

export type PanelWords = typeof panels;
