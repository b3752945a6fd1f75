import { type CodeFile, type CodeLanguage, codeLanguages } from '../../exercise/messages.ts';
import type { ExerciseStarters } from '../../words/en/exerciseStarters.ts';
import type { Assignment } from './assignments.ts';
import type { KeptHistory } from './editorHistory.ts';

/** What the student has written: the main file first, helper files after it. */
export type Code = readonly [CodeFile, ...CodeFile[]];

/** What is there before anything is written. */
export const starterOf = (assignment: Assignment, starters: ExerciseStarters): Code => [
  {
    name: assignment.mainFile,
    text: starters[assignment.language][assignment.name],
  },
];

/** Where text is kept on this machine: the browser's localStorage. Reading or writing may throw where it is blocked. */
export type TextStore = Pick<Storage, 'getItem' | 'setItem'>;

/** The code of the last visit; undefined when there is none, or nothing that can be read. */
export function readCode(store: () => TextStore, { key }: Pick<Assignment, 'key'>): Code | undefined {
  try {
    const read: unknown = JSON.parse(store().getItem(key) ?? 'null');
    if (!Array.isArray(read) || !read.every(isFile)) return undefined;
    const [main, ...helpers] = read;
    return main && [main, ...helpers];
  } catch {
    return undefined;
  }
}

/** Whether it could be kept: storage may be blocked or full. */
export function keepCode(store: () => TextStore, { key }: Pick<Assignment, 'key'>, code: Code): boolean {
  try {
    store().setItem(key, JSON.stringify(code));
    return true;
  } catch {
    return false;
  }
}

/** Letters of what can be undone that are kept at most, for a file. */
const longestHistory = 400_000;

/** What can be undone in a file, kept beside the code. Where it cannot be kept, only the text is there at the next visit. */
export function keptHistory(
  store: () => TextStore,
  { key }: Pick<Assignment, 'key'>,
  name: string,
): KeptHistory {
  const place = `${key}.undo.${name}`;
  return {
    read: () => {
      try {
        return store().getItem(place) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write: (text) => {
      try {
        store().setItem(place, text.length > longestHistory ? '' : text);
      } catch {
        // The text itself is kept by `keepCode`, which says so where it cannot.
      }
    },
  };
}

const languageKey = 'exercise.language';

/** The language of the last visit, MATLAB/Octave at the first. */
export function readLanguage(store: () => TextStore): CodeLanguage {
  try {
    const read = store().getItem(languageKey);
    return codeLanguages.find((language) => language === read) ?? 'octave';
  } catch {
    return 'octave';
  }
}

export function keepLanguage(store: () => TextStore, language: CodeLanguage): void {
  try {
    store().setItem(languageKey, language);
  } catch {
    // It is chosen again at the next visit.
  }
}

function isFile(value: unknown): value is CodeFile {
  if (typeof value !== 'object' || value === null) return false;
  const { name, text } = value as Partial<Record<keyof CodeFile, unknown>>;
  return typeof name === 'string' && typeof text === 'string';
}
