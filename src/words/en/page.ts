import { controls } from './controls.ts';
import { notation } from './notation.ts';
import { objective } from './objective.ts';
import { shell } from './shell.ts';
import { sources } from './sources.ts';
import { transport } from './transport.ts';

export const page = { shell, controls, notation, sources, objective, transport };

export type PageWords = typeof page;
