import type { FilesOpened, FilesReading } from '../protocol/events.ts';
import type {
  FileAnswer as Answer,
  OpenedPicture,
  PictureAdvice,
  FileProblem as Problem,
  FileQuestion as Question,
  ReadingQuestion as Readings,
} from '../protocol/files.ts';
import type { DataSettings } from '../protocol/settings.ts';

/** The result of opening files. */
export type Opened = Omit<FilesOpened, 'type' | 'id'>;

/** Pictures out of files, open together. */
export interface OpenPictures {
  readonly pictures: readonly OpenedPicture[];
  /** True for photographs, false for arrays of numbers. */
  readonly photographs: boolean;
  /** How they are best prepared. */
  readonly advice?: PictureAdvice;
  /** How the files could be read otherwise. */
  readonly readable?: readonly ReadingQuestion[];
}

/** The visitor's files, and MNIST. They do not belong to a single run. */
export interface Files {
  /** Files are being read: how far, and what is being done. */
  readonly reading: Pick<FilesReading, 'fraction' | 'activity'> | undefined;
  /** The result for the files opened last, without MNIST. */
  readonly lastOpened: Opened | undefined;
  /** Everything opened in this session that gave pictures, by digest. */
  readonly sets: Readonly<Record<string, OpenPictures>>;
  /** The digest of the pictures opened last. */
  readonly latest: string | undefined;
  /** The result for MNIST's file. */
  readonly mnistOpened: Opened | undefined;
  /** MNIST's pictures, once they are there. */
  readonly mnistPictures: readonly OpenedPicture[] | undefined;
}

export const noFiles: Files = {
  reading: undefined,
  lastOpened: undefined,
  sets: {},
  latest: undefined,
  mnistOpened: undefined,
  mnistPictures: undefined,
};

/** The state of the files after the trainer's answer. Files that gave no pictures leave what was open. */
export function filesOpened(files: Files, opened: Opened): Files {
  const { source, pictures, photographs, advice, readable, digest } = opened;
  const reading = undefined;
  const some = pictures.length > 0;
  if (source === 'mnist') {
    return { ...files, reading, mnistOpened: opened, mnistPictures: some ? pictures : files.mnistPictures };
  }
  if (!some || digest === undefined) return { ...files, reading, lastOpened: opened };
  const sets = {
    ...files.sets,
    [digest]: { pictures, photographs, ...(advice && { advice }), ...(readable && { readable }) },
  };
  return { ...files, reading, lastOpened: opened, sets, latest: digest };
}

/** The pictures that these settings use, otherwise those opened last; undefined if none are open. */
export function openPictures(files: Files, { source, digest }: DataSettings): OpenPictures | undefined {
  const wanted = source === 'files' && digest !== undefined ? digest : files.latest;
  return wanted === undefined ? undefined : files.sets[wanted];
}

/** What only the visitor can decide about a file, and the decision. */
export type FileQuestion = Question;
export type ReadingQuestion = Readings;
export type FileAnswer = Answer;
/** What is wrong with a file. */
export type FileProblem = Problem;
