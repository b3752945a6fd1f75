import { experiments } from './experiments.ts';
import { health } from './health.ts';
import { panelNotation } from './panelNotation.ts';

export const panels = { panelNotation, health, experiments };

export type PanelWords = typeof panels;
