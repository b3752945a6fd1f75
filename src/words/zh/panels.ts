import type { PanelWords } from '../en/panels.ts';
import { address } from './address.ts';
import { gradientCheck } from './gradientCheck.ts';
import { panelNotation } from './panelNotation.ts';

export const panels: PanelWords = { panelNotation, address, gradientCheck };
