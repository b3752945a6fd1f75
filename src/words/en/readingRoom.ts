import { format } from './format.ts';

/** What the reading room itself says. */
export const readingRoom = {
  notes: 'Notes',
  introduction:
    'A course about sparse autoencoders in thirteen chapters. You need no knowledge of them beforehand. You can drag and run the figures, and all numbers in them are computed here.',
  contents: 'Contents',
  previous: 'Previous',
  next: 'Next',
  neighbours: 'Previous and next chapter',
  extent: (minutes: number, done: number, all: number) =>
    `${format.count(minutes, { one: 'minute', other: 'minutes' })} to read · ${format.integer(done)} of ${format.count(all, { one: 'task', other: 'tasks' })} done`,
  progress: (done: number, all: number) =>
    `${format.integer(done)} of ${format.count(all, { one: 'task', other: 'tasks' })} done`,
  chapter: (number: number) => `Chapter ${format.integer(number)}`,
  noChapter: (name: string) => `There is no chapter called “${name}”. Choose one from the contents.`,
  linkToStep: (title: string) => `Link to “${title}”`,
  done: 'done',
  yourPrediction: 'Before you look',
  whatCame: 'What came out',
  asForetold: 'This is what came out.',
  cameInstead: 'What came out instead:',
  numberHere: 'Your prediction, as a number',
  whyTheGap: 'Why the gap?',
  yourWords: 'Your answer',
  compareAnswer: 'Compare with an answer',
  recall: 'Do you remember?',
  blank: 'Fill the blank',
  right: 'Right.',
  tryAgain: 'Not quite. Think again:',
  toBreak: (title: string) => `Something to break: ${title}`,
  whatIsSeen: 'What is seen, and why',
  tried: 'I tried it',
  openInPlayground: 'Open this in the playground',
  openInNotes: 'Open in the notes',
  readMore: 'Where the notes explain it',
  answers: 'Your answers',
  yourName: 'Your name',
  answersOf: (name: string) => `Your name: ${name}`,
  saveAnswers: 'Save your answers',
  nothingToSave: 'There are no answers yet.',
  keptHere: 'Your answers stay on this machine. Save them as a text file to hand them in.',
  figure: 'Figure',
};

export type ReadingRoomWords = typeof readingRoom;
