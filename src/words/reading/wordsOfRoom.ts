import type { Language } from '../languages.ts';
import { spacedWords } from '../zh/spacing.ts';
import { chinese } from './roomChinese.ts';
import { english } from './roomEnglish.ts';
import type { RoomWords } from './roomWords.ts';

export const roomWords: Readonly<Record<Language, RoomWords>> = {
  en: english,
  'zh-Hans': spacedWords(chinese),
};
