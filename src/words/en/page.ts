import { controls } from './controls.ts';
import { engine } from './engine.ts';
import { hiddenUnits } from './hiddenUnits.ts';
import { measures } from './measures.ts';
import { notation } from './notation.ts';
import { objective } from './objective.ts';
import { optimisers } from './optimisers.ts';
import { shell } from './shell.ts';
import { sources } from './sources.ts';

export const page = {
  shell,
  controls,
  notation,
  sources,
  objective,
  hiddenUnits,
  optimisers,
  measures,
  engine,
};

export type PageWords = typeof page;
