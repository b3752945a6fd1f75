import type { CodeChange, CodeProblem } from '../../exercise/reports.ts';
import { isolateUnlessPlain } from '../isolate.ts';
import type { Sayings } from '../sayings.ts';
import { format } from './format.ts';

const problems: Sayings<CodeProblem> = {
  notKept: () =>
    'Your browser does not allow this page to store your code. Save it as a file before you leave.',
  otherKind: ({ name, language, extension }) =>
    `${isolateUnlessPlain(name)} is not a ${language} file. Choose files whose names end in ${extension}.`,
  tooMany: ({ count, most }) =>
    `You chose ${format.count(count, { one: 'file', other: 'files' })}. Open at most ${format.integer(most)} at a time.`,
  unreadable: ({ name }) =>
    `${isolateUnlessPlain(name)} cannot be read. It is a folder, or it was moved or changed. Choose the files themselves.`,
  tooLarge: ({ name, most }) =>
    `${isolateUnlessPlain(name)} is larger than ${format.bytes(most)}, which is too large for this exercise. Choose a file that contains only code.`,
};

const changes: Sayings<CodeChange> = {
  startedOver: () => 'The starter function is back.',
  linesPut: () => 'Your lines now stand in your function.',
  removed: ({ name }) => `${isolateUnlessPlain(name)} was removed.`,
  opened: ({ name }) => `${isolateUnlessPlain(name)} was opened.`,
  openedSeveral: ({ count }) => `${format.count(count, { one: 'file was', other: 'files were' })} opened.`,
};

/** The student’s code: its files, the editor, the language it is written in. */
export const code = {
  /** At the end of the title of the steps. */
  task: 'the task',
  language: {
    name: 'Programming language',
    sentence:
      'The language that you write your function in. Each language has its own code, and both are kept.',
    /** @param name of the programming language */
    chosen: (name: string) => `You are now writing in ${name}.`,
  },
  assignment: {
    name: 'Function',
    /** Names of the course’s two smaller functions. */
    sentence: (sampleImages: string, numericalGradient: string) =>
      `The function that you write. The course also leaves you two smaller ones: ${sampleImages} cuts the patches, and ${numericalGradient} checks the gradient.`,
    /** @param name of the function */
    chosen: (name: string) => `You are now writing ${name}.`,
  },
  /** @param extension as in `.m` */
  open: (extension: string) => `Open ${extension}`,
  openFiles: (extension: string) => `Open ${extension} files`,
  save: (extension: string) => `Save ${extension}`,
  startOver: 'Start over',
  check: 'Check my code',
  stopCheck: 'Stop the check',
  undo: 'Undo',
  undone: 'Your code is back.',
  files: 'Your files',
  remove: (name: string) => `Remove ${isolateUnlessPlain(name)}`,
  editor: (name: string) => `Code of ${isolateUnlessPlain(name)}`,
  /** What the editor itself says, by CodeMirror’s own English phrase. */
  editorPhrases: {
    'Control character': 'Control character',
    'Selection deleted': 'Selection deleted',
  },
  keys: 'Press Ctrl+Enter to check your code, and Tab to leave the editor. Your code stays on this computer and is not sent anywhere.',
  /** Beside `keys` where the code is in Python. */
  subset:
    'Your code runs in MicroPython with a part of NumPy. When something is missing, the check tells you what to use instead.',
  helper: 'This is a helper file.',
  problems,
  changes,
};

export type ExerciseCodeWords = typeof code;
