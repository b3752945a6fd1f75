import { languageFacts } from '../../features/exercise/codeLanguages.ts';
import type { KeptTexts } from '../../features/keptRuns/keptRunsActions.ts';

/** Where the exercise keeps the student's code, and the notes the reader's answers. */
const places: readonly string[] = [...Object.values(languageFacts).map(({ key }) => key), 'notes.answers'];

/** The student's code and the reader's answers, as far as there are any. */
export function keptTexts(): KeptTexts {
  const entries = places.flatMap((place) => {
    const text = readText(place);
    return text === undefined ? [] : [[place, text]];
  });
  return Object.fromEntries(entries);
}

/**
 * Puts texts where there are none yet.
 * @returns those that would take the place of others; undefined where there are none
 */
export function newTexts(given: KeptTexts): KeptTexts | undefined {
  const known = Object.entries(given).filter(([place]) => places.includes(place));
  const free = known.filter(([place]) => readText(place) === undefined);
  writeTexts(Object.fromEntries(free));
  const others = known.filter(([place, text]) => readText(place) !== text);
  return others.length === 0 ? undefined : Object.fromEntries(others);
}

export function writeTexts(texts: KeptTexts): void {
  for (const [place, text] of Object.entries(texts)) {
    try {
      localStorage.setItem(place, text);
    } catch {
      // Blocked or full: the exercise itself says that nothing is kept here.
    }
  }
}

function readText(place: string): string | undefined {
  try {
    return localStorage.getItem(place) ?? undefined;
  } catch {
    return undefined;
  }
}
