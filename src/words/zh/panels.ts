import type { PanelWords } from '../en/panels.ts';
import { experiments } from './experiments.ts';
import { health } from './health.ts';
import { panelNotation } from './panelNotation.ts';

export const panels: PanelWords = { panelNotation, health, experiments };
