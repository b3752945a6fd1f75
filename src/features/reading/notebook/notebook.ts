/** What the reader did at one step. */
export interface Answer {
  /** Options chosen, in order; the last one counts. */
  readonly choices: readonly string[];
  /** Words of the reader's own. */
  readonly text: string;
  /** A drawn curve: how high each of its points is, from 0 to 1. */
  readonly curve?: readonly number[];
  /** Whether the step is done: a prediction was made, the right answer found, or the thing to break tried. */
  readonly done: boolean;
}

export type Answers = Readonly<Record<string, Answer>>;

/** The part of `localStorage` that is used; replaced by tests. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/** The reader's answers, by `stepKey`. Kept on the machine where the browser allows it, otherwise until the notes are left. */
export interface Notebook {
  read(): Answers;
  subscribe(changed: () => void): () => void;
  write(key: string, change: Partial<Answer>): void;
}

export const noAnswer: Answer = { choices: [], text: '', done: false };
export const stepKey = (chapter: string, step: string): string => `${chapter}/${step}`;

const place = 'notes.answers';
/** Characters of an own answer that are kept. */
const longestText = 2000;
const mostChoices = 20;
const mostPoints = 64;

/** @param shelf undefined where storage is blocked */
export function createNotebook(shelf: Shelf | undefined): Notebook {
  let answers = storedAnswers(shelf);
  /** Answered here: the rest may have been answered in another tab since. */
  let own: Answers = {};
  const listeners = new Set<() => void>();
  return {
    read: () => answers,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    write(key, change) {
      const answer = { ...(answers[key] ?? noAnswer), ...change };
      own = { ...own, [key]: { ...answer, text: answer.text.slice(0, longestText) } };
      answers = { ...answers, ...storedAnswers(shelf), ...own };
      try {
        shelf?.setItem(place, JSON.stringify(answers));
      } catch {
        // Full or blocked storage: the answers stay until the notes are left.
      }
      for (const changed of listeners) changed();
    },
  };
}

/** Reads the stored data, which any program may have written: entries that are not answers are left out. */
function storedAnswers(shelf: Shelf | undefined): Answers {
  try {
    const stored: unknown = JSON.parse(shelf?.getItem(place) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const found = Object.entries(stored).flatMap(([key, value]: [string, unknown]) => {
      const answer = toAnswer(value);
      return answer ? [[key, answer] as const] : [];
    });
    return Object.fromEntries(found);
  } catch {
    return {};
  }
}

function toAnswer(value: unknown): Answer | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { choices, text, curve, done } = value as Partial<Record<keyof Answer, unknown>>;
  if (!Array.isArray(choices) || typeof text !== 'string' || typeof done !== 'boolean') return undefined;
  const names = choices.filter((choice) => typeof choice === 'string').slice(0, mostChoices);
  const isCurve = Array.isArray(curve) && curve.length <= mostPoints && curve.every(isShare);
  return { choices: names, text: text.slice(0, longestText), ...(isCurve && { curve }), done };
}

const isShare = (height: unknown): height is number =>
  typeof height === 'number' && height >= 0 && height <= 1;
