import type { PanelWords } from '../en/panels.ts';
import { address } from './address.ts';
import { health } from './health.ts';
import { panelNotation } from './panelNotation.ts';

export const panels: PanelWords = { address, health, panelNotation };
