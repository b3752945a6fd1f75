import type { PictureAdvice as Advice } from '../files/advice.ts';
import type { FileActivity as Activity } from '../files/openFiles.ts';
import type { FileProblem as Problem } from '../files/problems.ts';
import type {
  FileAnswer as Answer,
  FileQuestion as Question,
  ReadingQuestion as Readings,
} from '../files/questions.ts';
import type { FileRemark as Remark } from '../files/remarks.ts';

/** Where opened pictures go: the visitor's own, or MNIST, which is kept beside them. */
export type OpenedSource = 'files' | 'mnist';

/** Pictures read from a file: one, or all of a large stack. */
export interface OpenedPicture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** How many pictures of that size these are; 1 where it is not given. */
  readonly count?: number;
}

/** What the readers of files report, as it reaches the page. */
export type FileActivity = Activity;
/** How pictures are best prepared, by what they are like. */
export type PictureAdvice = Advice;
export type FileProblem = Problem;
export type FileRemark = Remark;
/** What only the visitor can decide about one of the files, by its place among those sent; and the decision. */
export type FileQuestion = Question;
export type FileAnswer = Answer;
/** How a file could be read. */
export type ReadingQuestion = Readings;
