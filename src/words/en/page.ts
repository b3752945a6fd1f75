import { controls } from './controls.ts';
import { data } from './data.ts';
import { engineChoice } from './engineChoice.ts';
import { formulas } from './formulas.ts';
import { hiddenUnits } from './hiddenUnits.ts';
import { input } from './input.ts';
import { notation } from './notation.ts';
import { objective } from './objective.ts';
import { optimisers } from './optimisers.ts';
import { shell } from './shell.ts';
import { sources } from './sources.ts';
import { status } from './status.ts';

export const page = {
  controls,
  data,
  engineChoice,
  formulas,
  hiddenUnits,
  input,
  notation,
  objective,
  optimisers,
  shell,
  sources,
  status,
};

export type PageWords = typeof page;
