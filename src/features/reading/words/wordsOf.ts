import type { Language } from '../../../words/languages.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import type { RoomWords } from './roomWords.ts';

export const roomWords: Readonly<Record<Language, RoomWords>> = { en: english, 'zh-Hans': chinese };
