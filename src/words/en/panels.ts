import { address } from './address.ts';
import { experiments } from './experiments.ts';
import { gradientCheck } from './gradientCheck.ts';
import { health } from './health.ts';
import { panelNotation } from './panelNotation.ts';
import { patches } from './patches.ts';

export const panels = { address, experiments, gradientCheck, health, panelNotation, patches };

export type PanelWords = typeof panels;
