import { createContext, use, useContext, useEffect } from 'react';
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
 * A group of the page's words in the language that is spoken now. Suspends while the group is loaded; when that
 * fails, the boundary around it says so, and its next attempt loads the group again.
 */
export function useWords<Group extends GroupName>(group: Group): WordGroups[Group] {
  const library = useLibrary();
  // At every rendering, whether the group is here or not: React tells the promises of a component apart by their order alone.
  use(library.load(group));
  const words = useStore(library.spoken, ({ groups }) => groups[group]);
  if (words === undefined) throw new Error(`The words of the group ${group} were loaded and are not here.`);
  return words;
}

/** The same without suspending, for words that are needed at times: undefined until they are, and have arrived. */
export function useWordsWhen<Group extends GroupName>(
  group: Group,
  needed: boolean,
): WordGroups[Group] | undefined {
  const library = useLibrary();
  const words = useStore(library.spoken, ({ groups }) => groups[group]);
  const missing = needed && words === undefined;
  useEffect(() => {
    // A failure to load them has no words either; what was said before stays.
    if (missing) library.load(group).catch(() => library.retry());
  }, [library, group, missing]);
  return words;
}

/** The language that is spoken now. */
export function useLanguage(): Language {
  return useStore(useLibrary().spoken, ({ language }) => language);
}
