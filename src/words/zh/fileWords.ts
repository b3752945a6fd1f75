import type { FileWords } from '../en/fileWords.ts';
import { files } from './files.ts';
import { mnist } from './mnist.ts';
import { saving } from './saving.ts';
import { ways } from './ways.ts';

export const fileWords: FileWords = { files, mnist, saving, ways };
