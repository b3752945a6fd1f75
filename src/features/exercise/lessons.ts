import type { CodeFile, CodeLanguage, LinesToTry, StepQuantity } from '../../exercise/messages.ts';
import type { LessonName } from '../../words/en/exerciseLessons.ts';
import { languageFacts } from './codeLanguages.ts';

/** Stands where the student writes. */
export const blank = '▢';

/** A part of a lesson: a line to run, a line with a blank, or lines to write. */
export type LessonPart = {
  /** The variable that the lines assign. */
  readonly variable: string;
} & (
  | { readonly kind: 'worked'; readonly line: string }
  /** With what belongs into the blank. */
  | { readonly kind: 'blank'; readonly line: string; readonly filling: string }
  /** With a line that does what is asked for. */
  | { readonly kind: 'whole'; readonly line: string }
  /** Lines of the cost function itself: only the worker knows what they should give. */
  | { readonly kind: 'own'; readonly towards: StepQuantity }
);

export interface Lesson {
  /** Lines before those of each part. */
  readonly setup: readonly string[];
  readonly parts: readonly LessonPart[];
}

/** The lines of a first lesson in one programming language. None of them stands in the cost function. */
interface LessonCode {
  /** Makes the matrices that the lines use. */
  readonly setup: readonly string[];
  /** The variable that the lines assign. */
  readonly variable: string;
  readonly worked: string;
  /** With a blank, and what belongs there. */
  readonly withBlank: string;
  readonly filling: string;
  /** A line that does what is asked for in the last part. */
  readonly whole: string;
}

export const lessonNames: readonly LessonName[] = ['entries', 'columns', 'sums', 'products'];

const firstLines: Readonly<Record<CodeLanguage, Readonly<Record<LessonName, LessonCode>>>> = {
  octave: {
    entries: {
      setup: ['A = [1 2; 4 5];'],
      variable: 'B',
      worked: 'B = A .* A;',
      withBlank: `B = 10 ./ ${blank};`,
      filling: 'A',
      whole: 'B = A .^ 3;',
    },
    columns: {
      setup: ['A = [1 2 3; 4 5 6];', 'c = [10; 20];'],
      variable: 'B',
      worked: 'B = A + repmat(c, 1, 3);',
      withBlank: `B = A .* repmat(c, ${blank});`,
      filling: '1, 3',
      whole: 'B = A - repmat(c, 1, 3);',
    },
    sums: {
      setup: ['A = [1 2 3; 4 5 6];'],
      variable: 's',
      worked: 's = sum(A, 1);',
      withBlank: `s = sum(A, ${blank});`,
      filling: '2',
      whole: 's = sum(A(:));',
    },
    products: {
      setup: ['A = [1 2 3; 4 5 6];', 'D = [1 0 2; 0 1 1];'],
      variable: 'P',
      worked: "P = A * D';",
      withBlank: `P = A${blank} * D;`,
      filling: "'",
      whole: "P = D * A';",
    },
  },
  python: {
    entries: {
      setup: ['A = np.array([[1, 2], [4, 5]])'],
      variable: 'B',
      worked: 'B = A * A',
      withBlank: `B = 10 / ${blank}`,
      filling: 'A',
      whole: 'B = A ** 3',
    },
    columns: {
      setup: ['A = np.array([[1, 2, 3], [4, 5, 6]])', 'c = np.array([10, 20])'],
      variable: 'B',
      worked: 'B = A + c.reshape(-1, 1)',
      withBlank: `B = A * c.reshape(${blank})`,
      filling: '-1, 1',
      whole: 'B = A - c.reshape(-1, 1)',
    },
    sums: {
      setup: ['A = np.array([[1, 2, 3], [4, 5, 6]])'],
      variable: 's',
      worked: 's = np.sum(A, axis=0)',
      withBlank: `s = np.sum(A, axis=${blank})`,
      filling: '1',
      whole: 's = np.sum(A)',
    },
    products: {
      setup: ['A = np.array([[1, 2, 3], [4, 5, 6]])', 'D = np.array([[1, 0, 2], [0, 1, 1]])'],
      variable: 'P',
      worked: 'P = A @ D.T',
      withBlank: `P = A${blank} @ D`,
      filling: '.T',
      whole: 'P = D @ A.T',
    },
  },
};

/** A line to run, a line with a blank, and a line to write. */
export function firstLesson(language: CodeLanguage, name: LessonName): Lesson {
  const { setup, variable, worked, withBlank, filling, whole } = firstLines[language][name];
  return {
    setup,
    parts: [
      { kind: 'worked', variable, line: worked },
      { kind: 'blank', variable, line: withBlank, filling },
      { kind: 'whole', variable, line: whole },
    ],
  };
}

/** What the worker is asked to try: a student's lines for a part of a lesson. */
export function linesToTry(
  language: CodeLanguage,
  { setup, parts }: Lesson,
  part: LessonPart,
  lines: string,
): LinesToTry {
  const file = (last: string): CodeFile => ({
    name: `tried${languageFacts[language].extension}`,
    text: [...setup, last].join('\n'),
  });
  const { variable } = part;
  const ahead = parts.slice(parts.indexOf(part)).find(({ kind }) => kind === 'own');
  const towards = ahead?.kind === 'own' ? ahead.towards : undefined;
  return { files: [file(lines)], model: modelOf(part)?.map(file), variable, towards };
}

function modelOf(part: LessonPart): readonly string[] | undefined {
  if (part.kind === 'own') return undefined;
  return [part.kind === 'blank' ? part.line.replace(blank, part.filling) : part.line];
}
