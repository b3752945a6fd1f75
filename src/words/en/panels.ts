import { address } from './address.ts';
import { gradientCheck } from './gradientCheck.ts';
import { panelNotation } from './panelNotation.ts';

export const panels = { panelNotation, address, gradientCheck };

export type PanelWords = typeof panels;
