import { files } from './files.ts';
import { mnist } from './mnist.ts';
import { ways } from './ways.ts';

export const fileWords = { files, mnist, ways };

export type FileWords = typeof fileWords;
