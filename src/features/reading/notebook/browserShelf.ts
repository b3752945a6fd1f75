import type { Language } from '../../../notes/languages.ts';
import type { Shelf } from './notebook.ts';

/** The browser's own storage. Undefined where it is blocked: reading the property then throws. */
export function browserShelf(): Shelf | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

const place = 'notes.language';

/** The language chosen last time; English where nothing is stored. */
export function storedLanguage(shelf: Shelf | undefined): Language {
  try {
    return shelf?.getItem(place) === 'zh-Hans' ? 'zh-Hans' : 'en';
  } catch {
    return 'en';
  }
}

export function storeLanguage(shelf: Shelf | undefined, language: Language): void {
  try {
    shelf?.setItem(place, language);
  } catch {
    // The choice holds until the notes are left.
  }
}
