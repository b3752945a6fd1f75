import type { PageWords } from '../en/page.ts';
import { controls } from './controls.ts';
import { data } from './data.ts';
import { engine } from './engine.ts';
import { engines } from './engines.ts';
import { hiddenUnits } from './hiddenUnits.ts';
import { input } from './input.ts';
import { measures } from './measures.ts';
import { notation } from './notation.ts';
import { objective } from './objective.ts';
import { optimisers } from './optimisers.ts';
import { shell } from './shell.ts';
import { sources } from './sources.ts';
import { status } from './status.ts';
import { trainer } from './trainer.ts';
import { transport } from './transport.ts';

export const page: PageWords = {
  controls,
  data,
  engine,
  engines,
  hiddenUnits,
  input,
  measures,
  notation,
  objective,
  optimisers,
  shell,
  sources,
  status,
  trainer,
  transport,
};
