import { address } from './address.ts';
import { experiments } from './experiments.ts';
import { gradientCheck } from './gradientCheck.ts';
import { health } from './health.ts';
import { panelNotation } from './panelNotation.ts';

export const panels = { address, experiments, gradientCheck, health, panelNotation };

export type PanelWords = typeof panels;
