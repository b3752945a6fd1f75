import type { PanelWords } from '../en/panels.ts';
import { address } from './address.ts';
import { experiments } from './experiments.ts';
import { gradientCheck } from './gradientCheck.ts';
import { health } from './health.ts';
import { panelFormulas } from './panelFormulas.ts';
import { panelNotation } from './panelNotation.ts';
import { unitInspector } from './unitInspector.ts';

export const panels: PanelWords = {
  address,
  experiments,
  gradientCheck,
  health,
  panelFormulas,
  panelNotation,
  unitInspector,
};
