import type { LaterWords } from '../en/later.ts';
import { readMore } from './readMore.ts';
import { spacedWords } from './spacing.ts';
import { tileLook } from './tileLook.ts';

export const later: LaterWords = spacedWords({ readMore, tileLook });
