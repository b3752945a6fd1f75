import { files } from './files.ts';
import { mnist } from './mnist.ts';
import { opening } from './opening.ts';
import { saving } from './saving.ts';
import { ways } from './ways.ts';

export const fileWords = { files, mnist, opening, saving, ways };

export type FileWords = typeof fileWords;
