import { type Language, languageLooks, languages, spokenLanguage } from '../words/languages.ts';

const key = 'language';

/**
 * The language that the page begins with: the one that the address names, else the visitor's last choice, else the first of the
 * browser's languages that the page speaks.
 */
export function firstLanguage(asked: Language | undefined): Language {
  return asked ?? storedLanguage() ?? spokenLanguage(navigator.languages);
}

function storedLanguage(): Language | undefined {
  try {
    const stored = localStorage.getItem(key);
    return languages.find((language) => language === stored);
  } catch {
    return undefined;
  }
}

/** Remembers the choice where the browser lets it. */
export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // Blocked storage: the choice holds until the page is left.
  }
}

/** Tells the browser which language the page is in, from which side it is read, and under which name it can be installed. */
export function showLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = languageLooks[language].direction;
  document
    .querySelector('[rel=manifest]')
    ?.setAttribute('href', `./manifest${language === 'en' ? '' : `.${language}`}.webmanifest`);
}
