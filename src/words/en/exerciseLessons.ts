/** The lessons for those who have never written in the language. */
export type LessonName = 'entries' | 'columns' | 'sums' | 'products';

interface LessonWords {
  readonly title: string;
  /** What the worked line does. */
  readonly worked: string;
  /** What the line with the blank should do. */
  readonly withBlank: string;
  /** What the line that is written as a whole should do. */
  readonly whole: string;
}

const names: Readonly<Record<LessonName, LessonWords>> = {
  entries: {
    title: 'Entry by entry',
    worked: 'This line multiplies each entry of A by itself.',
    withBlank: 'Fill in the blank so that each entry of B is 10 divided by the entry of A.',
    whole: 'Write a line that makes B from the third power of each entry of A.',
  },
  columns: {
    title: 'A vector for every column',
    worked: 'This line adds the vector c to every column of A.',
    withBlank: 'Fill in the blank so that every column of A is multiplied, entry by entry, by c.',
    whole: 'Write a line that makes B by subtracting c from every column of A.',
  },
  sums: {
    title: 'Sums',
    worked: 'This line adds up each column of A.',
    withBlank: 'Fill in the blank so that each row of A is added up.',
    whole: 'Write a line that makes s the sum of all entries of A.',
  },
  products: {
    title: 'Matrix products',
    worked:
      'A and D are 2 × 3. For their product, the columns of the first must be as many as the rows of the second, so D is transposed.',
    withBlank: 'Fill in the blank so that the product of A and D is 3 × 3.',
    whole: 'Write a line that makes P the product of D and the transpose of A.',
  },
};

export const lessons = {
  /** @param language of the code */
  title: (language: string) => `First lines in ${language}`,
  /** @param language of the code */
  introduction: (language: string) =>
    `For those who have never written in ${language}: four ideas, each with a line to run, a blank to fill in, and a line to write.`,
  open: 'Show the first lines',
  close: 'Hide the first lines',
  names,
  runIt: 'Run this line',
  check: 'Run',
  blank: 'What belongs in the blank',
  line: 'Your line',
  /** @param variable that the lines should assign */
  lines: (variable: string) => `Your lines for ${variable}`,
  right: '✓ Right.',
  wrong: 'This runs, but gives another result.',
  /** @param size as in `3×5` */
  otherSize: (variable: string, size: string, wanted: string) =>
    `${variable} is ${size} here, but it should be ${wanted}.`,
  nothing: 'This gives no matrix of numbers.',
  done: 'That is all you need for the steps above. Now write your function in the editor.',
  result: (variable: string) => `${variable} is now`,
};

export type ExerciseLessonsWords = typeof lessons;
