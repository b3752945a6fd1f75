import { format } from './format.ts';

/** What the reading room itself says. */
export const readingRoom = {
  notes: 'Notes',
  introduction:
    'This is a course about sparse autoencoders in thirteen chapters. You do not need to know anything about them. You can change the figures and run them. Your browser computes all numbers in them.',
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
  yourPrediction: 'Predict first',
  whatCame: 'The result',
  asForetold: 'Your prediction is right.',
  cameInstead: 'The result is different:',
  numberHere: 'Your prediction, as a number',
  whyTheGap: 'Why is there a difference?',
  yourWords: 'Your answer',
  afterPrediction: 'A question for after your prediction',
  compareAnswer: 'Compare with a sample answer',
  recall: 'Do you remember?',
  blank: 'Fill in the blank',
  right: 'Right.',
  tryAgain: 'Not quite. Think again:',
  toBreak: (title: string) => `Break it and see: ${title}`,
  whatIsSeen: 'What you see, and why',
  tried: 'I tried it',
  openInPlayground: 'Open this in the playground',
  openSide: { left: 'Open the left one in the playground', right: 'Open the right one in the playground' },
  openInNotes: 'Open in the notes',
  readMore: 'Read the explanation in the notes',
  answers: 'Your answers',
  yourName: 'Your name',
  answersOf: (name: string) => `Your name: ${name}`,
  saveAnswers: 'Save your answers',
  nothingToSave: 'There are no answers yet.',
  keptHere: 'Your answers are kept on this computer only. To hand them in, save them as a text file.',
  figure: 'Figure',
};

export type ReadingRoomWords = typeof readingRoom;
