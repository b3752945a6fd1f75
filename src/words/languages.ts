/** The languages of the page, as BCP 47 tags. */
export const languages = ['en', 'zh-Hans'] as const;

export type Language = (typeof languages)[number];

interface LanguageLook {
  /** What its own speakers call it. */
  readonly ownName: string;
  readonly direction: 'ltr' | 'rtl';
}

export const languageLooks: Readonly<Record<Language, LanguageLook>> = {
  en: { ownName: 'English', direction: 'ltr' },
  'zh-Hans': { ownName: '中文', direction: 'ltr' },
};

/**
 * The first of the reader's languages that the page speaks; English if it speaks none of them. Every kind of Chinese
 * gets simplified characters.
 * @param wanted BCP 47 tags, the preferred one first, as in `navigator.languages`
 */
export function spokenLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'zh') return 'zh-Hans';
    if (primary === 'en') return 'en';
  }
  return 'en';
}
