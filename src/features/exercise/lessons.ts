import type { CodeFile, CodeLanguage } from '../../exercise/messages.ts';
import type { LessonName } from '../../words/en/exerciseLessons.ts';
import { languageFacts } from './codeLanguages.ts';

/** Stands where the student writes. */
export const blank = '▢';

/** The lines of a lesson in one programming language. None of them stands in the cost function. */
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

export const lessons: Readonly<Record<CodeLanguage, Readonly<Record<LessonName, LessonCode>>>> = {
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

/** The lines of a lesson, with the one that is tried at the end. */
export const lessonFile = (language: CodeLanguage, { setup }: LessonCode, line: string): CodeFile => ({
  name: `tried${languageFacts[language].extension}`,
  text: [...setup, line].join('\n'),
});
