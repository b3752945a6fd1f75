/** The languages in which it is said what is wrong, as BCP 47 tags: those of the page. */
export type SpokenLanguage = 'en' | 'zh-Hans';

/** The same in each of the languages, so that the page can change its language and keep the verdict. */
export type InEachLanguage<Said> = Readonly<Record<SpokenLanguage, Said>>;

export const inEachLanguage = <Said>(say: (spoken: SpokenLanguage) => Said): InEachLanguage<Said> => ({
  en: say('en'),
  'zh-Hans': say('zh-Hans'),
});
