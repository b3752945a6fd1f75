import type { Language } from '../languages.ts';
import { spacedWords } from '../zh/spacing.ts';
import { trialChinese } from './trialChinese.ts';
import { trialEnglish } from './trialEnglish.ts';
import type { TrialWords } from './trialSentences.ts';

export const trialWords: Readonly<Record<Language, TrialWords>> = {
  en: trialEnglish,
  'zh-Hans': spacedWords(trialChinese),
};
