import { controls } from './controls.ts';
import { input } from './input.ts';
import { notation } from './notation.ts';
import { objective } from './objective.ts';
import { shell } from './shell.ts';
import { sources } from './sources.ts';

export const page = { shell, controls, input, notation, sources, objective };

export type PageWords = typeof page;
