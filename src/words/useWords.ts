import { createContext, use, useContext } from 'react';
import { useStore } from 'zustand';
import type { GroupName, WordGroups } from './groups.ts';
import type { Language } from './languages.ts';
import type { WordLibrary } from './library.ts';

export const WordsContext = createContext<WordLibrary | undefined>(undefined);

/** @throws Error outside of the page */
function useLibrary(): WordLibrary {
  const library = useContext(WordsContext);
  if (!library) throw new Error('This component needs words around it (WordsContext).');
  return library;
}

/**
 * A group of the page's words in the language that is spoken now. Suspends while the group is loaded; when that fails, the
 * boundary around says so and its next attempt loads it anew.
 */
export function useWords<Group extends GroupName>(group: Group): WordGroups[Group] {
  const library = useLibrary();
  const words = useStore(library.spoken, ({ groups }) => groups[group]);
  if (words !== undefined) return words;
  use(library.load(group));
  throw new Error(`The words of the group ${group} were loaded and are not here.`);
}

/** The language that is spoken now. */
export function useLanguage(): Language {
  return useStore(useLibrary().spoken, ({ language }) => language);
}
