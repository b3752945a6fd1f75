import { decimal, percent } from '../../text/values.ts';

export const values = {
  components1: percent(0.1),
  components8: percent(0.55),
  components16: percent(0.79),
  components25: percent(0.91),
  network1: percent(0.1),
  network8: percent(0.53),
  network16: percent(0.77),
  network25: percent(0.89),
  network64: percent(0.96),
  edgesWithoutSparsity: decimal(0),
  meanWithoutSparsity: decimal(0.5, 2),
  sparseVariance: percent(0.34),
} as const;
