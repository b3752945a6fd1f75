import { controls } from './controls.ts';
import { engines } from './engines.ts';
import { notation } from './notation.ts';
import { objective } from './objective.ts';
import { shell } from './shell.ts';
import { sources } from './sources.ts';
import { status } from './status.ts';
import { trainer } from './trainer.ts';

export const page = { controls, engines, notation, objective, shell, sources, status, trainer };

export type PageWords = typeof page;
