import type { FileAnswer as Answer, FileQuestion as Question } from '../protocol/files.ts';

/** What only the visitor can decide about a file, and the decision. */
export type FileQuestion = Question;
export type FileAnswer = Answer;
