import type { PageWords } from '../en/page.ts';
import { controls } from './controls.ts';
import { notation } from './notation.ts';
import { objective } from './objective.ts';
import { shell } from './shell.ts';
import { sources } from './sources.ts';
import { transport } from './transport.ts';

export const page: PageWords = { shell, controls, notation, sources, objective, transport };
