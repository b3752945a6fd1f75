import type { FileWords } from '../en/fileWords.ts';
import { files } from './files.ts';
import { mnist } from './mnist.ts';
import { opening } from './opening.ts';
import { saving } from './saving.ts';
import { spacedWords } from './spacing.ts';
import { ways } from './ways.ts';

export const fileWords: FileWords = spacedWords({ files, mnist, opening, saving, ways });
