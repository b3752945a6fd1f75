import { decimal, percent } from '../../text/values.ts';

export const values = {
  components1: percent(0.098),
  components8: percent(0.547),
  components16: percent(0.789),
  components25: percent(0.912),
  network1: percent(0.09),
  network8: percent(0.53),
  network16: percent(0.76),
  network25: percent(0.88),
  network64: percent(0.93),
  edgesWithoutSparsity: decimal(0),
  meanWithoutSparsity: decimal(0.5, 2),
  sparseVariance: percent(0.34),
} as const;
