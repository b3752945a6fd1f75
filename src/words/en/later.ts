import { readMore } from './readMore.ts';
import { tileLook } from './tileLook.ts';

export const later = { readMore, tileLook };

export type LaterWords = typeof later;
