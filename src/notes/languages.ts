import type { Language } from '../words/languages.ts';
import type { AnyChapterText } from './course.ts';
import type { GlossaryText } from './glossary/entries.ts';
import type { ChapterId } from './structure/chapterIds.ts';

type Loaders<Text> = Readonly<Record<Language, () => Promise<Text>>>;

/** Each chapter's words in each language, loaded when they are asked for. */
export const chapterTexts: Readonly<Record<ChapterId, Loaders<AnyChapterText>>> = {
  learns: {
    en: async () => (await import('./chapters/learns/english.ts')).english,
    'zh-Hans': async () => (await import('./chapters/learns/chinese.ts')).chinese,
  },
  compression: {
    en: async () => (await import('./chapters/compression/english.ts')).english,
    'zh-Hans': async () => (await import('./chapters/compression/chinese.ts')).chinese,
  },
  sparsity: {
    en: async () => (await import('./chapters/sparsity/english.ts')).english,
    'zh-Hans': async () => (await import('./chapters/sparsity/chinese.ts')).chinese,
  },
  excites: {
    en: async () => (await import('./chapters/excites/english.ts')).english,
    'zh-Hans': async () => (await import('./chapters/excites/chinese.ts')).chinese,
  },
  contrast: {
    en: async () => (await import('./chapters/contrast/english.ts')).english,
    'zh-Hans': async () => (await import('./chapters/contrast/chinese.ts')).chinese,
  },
  cost: {
    en: async () => (await import('./chapters/cost/english.ts')).english,
    'zh-Hans': async () => (await import('./chapters/cost/chinese.ts')).chinese,
  },
  gradients: {
    en: async () => (await import('./chapters/gradients/english.ts')).english,
    'zh-Hans': async () => (await import('./chapters/gradients/chinese.ts')).chinese,
  },
  checking: {
    en: async () => (await import('./chapters/checking/english.ts')).english,
    'zh-Hans': async () => (await import('./chapters/checking/chinese.ts')).chinese,
  },
  descent: {
    en: async () => (await import('./chapters/descent/english.ts')).english,
    'zh-Hans': async () => (await import('./chapters/descent/chinese.ts')).chinese,
  },
  vectorising: {
    en: async () => (await import('./chapters/vectorising/english.ts')).english,
    'zh-Hans': async () => (await import('./chapters/vectorising/chinese.ts')).chinese,
  },
  digits: {
    en: async () => (await import('./chapters/digits/english.ts')).english,
    'zh-Hans': async () => (await import('./chapters/digits/chinese.ts')).chinese,
  },
  memory: {
    en: async () => (await import('./chapters/memory/english.ts')).english,
    'zh-Hans': async () => (await import('./chapters/memory/chinese.ts')).chinese,
  },
  after: {
    en: async () => (await import('./chapters/after/english.ts')).english,
    'zh-Hans': async () => (await import('./chapters/after/chinese.ts')).chinese,
  },
};

export const glossaryTexts: Loaders<GlossaryText> = {
  en: async () => (await import('./glossary/english.ts')).english,
  'zh-Hans': async () => (await import('./glossary/chinese.ts')).chinese,
};
