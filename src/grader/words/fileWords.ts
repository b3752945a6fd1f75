import type { Language } from '../student/studentProgram.ts';
import { chineseFileMistakes } from './chineseFileMistakes.ts';
import type { FileMistakes, FileMistakeWords } from './fileMistakes.ts';
import { fileMistakes } from './fileMistakeWords.ts';
import type { InEachLanguage, SpokenLanguage } from './spokenLanguages.ts';

const wordsIn: InEachLanguage<FileMistakeWords> = { en: fileMistakes, 'zh-Hans': chineseFileMistakes };

/** A mistake in one of the smaller files as a sentence. */
export function fileMistakeSentence<File extends keyof FileMistakes>(
  file: File,
  mistake: FileMistakes[File],
  language: Language,
  spoken: SpokenLanguage = 'en',
): string {
  const { all, python } = wordsIn[spoken];
  const own: Partial<Readonly<Record<FileMistakes[File], string>>> =
    language === 'python' ? python[file] : {};
  const said: Readonly<Record<FileMistakes[File], string>> = all[file];
  return own[mistake] ?? said[mistake];
}
