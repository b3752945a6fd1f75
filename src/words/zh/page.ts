import type { PageWords } from '../en/page.ts';
import { controls } from './controls.ts';
import { input } from './input.ts';
import { notation } from './notation.ts';
import { objective } from './objective.ts';
import { shell } from './shell.ts';
import { sources } from './sources.ts';

export const page: PageWords = { shell, controls, input, notation, sources, objective };
