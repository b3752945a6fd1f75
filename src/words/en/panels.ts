import { address } from './address.ts';
import { engines } from './engines.ts';
import { epsilonCurves } from './epsilonCurves.ts';
import { experiments } from './experiments.ts';
import { gradientCheck } from './gradientCheck.ts';
import { health } from './health.ts';
import { layout } from './layout.ts';
import { measures } from './measures.ts';
import { mistakes } from './mistakes.ts';
import { panelFormulas } from './panelFormulas.ts';
import { panelNotation } from './panelNotation.ts';
import { patches } from './patches.ts';
import { reconstructions } from './reconstructions.ts';
import { sparsity } from './sparsity.ts';
import { unitInspector } from './unitInspector.ts';

export const panels = {
  address,
  engines,
  epsilonCurves,
  experiments,
  gradientCheck,
  health,
  layout,
  measures,
  mistakes,
  panelFormulas,
  panelNotation,
  patches,
  reconstructions,
  sparsity,
  unitInspector,
};

export type PanelWords = typeof panels;
