import type { StoreApi } from 'zustand/vanilla';
import type { OpenFiles } from '../protocol/commands.ts';
import type { FilesOpened, FilesReading } from '../protocol/events.ts';
import type { FileAnswer, OpenedSource, ReadingQuestion } from '../protocol/files.ts';
import type { DataSettings } from '../protocol/settings.ts';
import { type Files, filesOpened, openPictures } from '../store/files.ts';

/** Files with what the visitor has decided about them, by their places. */
export interface Batch {
  readonly files: readonly File[];
  readonly answers: readonly FileAnswer[];
  /** What was asked about them, or could be. */
  readonly questions: readonly ReadingQuestion[];
}

/** An opening that the worker has not answered yet. */
interface Pending {
  readonly source: OpenedSource;
  readonly batch: Batch;
  /** Whether the files had been opened before: a worker that does not know them reads them again. */
  readonly again: boolean;
}

/** The files that the visitor opened: sends them to the trainer and, if that is lost, to the next one. */
export interface VisitorFiles {
  /** Replaces the pictures that are open. */
  open(source: OpenedSource, files: readonly File[]): void;
  /** Adds photographs to those that are open; replaces anything else. */
  add(files: readonly File[], data: DataSettings): void;
  answerQuestion(answer: FileAnswer): void;
  /** Another decision on a file whose pictures these settings are about. */
  readDifferently(data: DataSettings, answer: FileAnswer): void;
  reading(event: FilesReading): void;
  /** The worker's answer. @returns whether it is about files that had been opened before */
  answered(event: FilesOpened): boolean;
  /** Lets the worker read again what these settings need. @returns false when the files are not known here either */
  openAgain(data: DataSettings): boolean;
  /** The files that gave the pictures of this digest, as long as they are known. */
  batchOf(digest: string): Batch | undefined;
  /** Files that gave the pictures of this digest at another visit: they are read when a run needs them. */
  remember(digest: string, batch: Batch): void;
  /**
   * A new worker has taken the place of the one that was reading: requests that it had not answered are sent to the
   * new one.
   */
  sendPending(): void;
}

/** @param files the store in which the page sees what is open */
export function createVisitorFiles(files: StoreApi<Files>, send: (command: OpenFiles) => void): VisitorFiles {
  const pending = new Map<number, Pending>();
  /** By digest; MNIST's file under its source's name. */
  const batches = new Map<string, Batch>();
  let asked: Batch | undefined;
  let lastId = 0;

  function sendBatch(opening: Pending): void {
    lastId += 1;
    pending.set(lastId, opening);
    const { source, batch } = opening;
    send({ type: 'openFiles', id: lastId, source, files: batch.files, answers: batch.answers });
  }

  const nameOf = ({ source, digest }: Pick<DataSettings, 'source' | 'digest'>): string =>
    source === 'mnist' ? source : (digest ?? '');

  return {
    open: (source, chosen) =>
      sendBatch({ source, batch: { files: chosen, answers: [], questions: [] }, again: false }),
    add(chosen, data) {
      const open = openPictures(files.getState(), data);
      const name = data.source === 'files' ? data.digest : files.getState().latest;
      const beside = (open?.photographs && batches.get(name ?? '')) || {
        files: [],
        answers: [],
        questions: [],
      };
      const batch = { ...beside, files: [...beside.files, ...chosen] };
      sendBatch({ source: 'files', batch, again: false });
    },
    answerQuestion(answer) {
      if (!asked) return;
      const { question } = files.getState().lastOpened ?? {};
      const batch = question?.kind === 'reading' ? withQuestions(asked, [question]) : asked;
      sendBatch({ source: 'files', batch: withAnswer(batch, answer), again: false });
    },
    readDifferently(data, answer) {
      const batch = batches.get(nameOf(data));
      if (batch) sendBatch({ source: 'files', batch: withAnswer(batch, answer), again: false });
    },
    reading: ({ fraction, activity }) => files.setState({ reading: { fraction, activity } }),
    answered(event) {
      const { type: _, id, ...opened } = event;
      const answered = pending.get(id);
      pending.delete(id);
      const batch = answered && withQuestions(answered.batch, event.readable ?? []);
      const used = batch && onlyThose(event.used, batch);
      files.setState((state) => filesOpened(state, { ...opened, ...(used && { readable: used.questions }) }));
      if (!answered || !batch || !used) return false;
      if (event.source === 'files') asked = event.question && batch;
      if (event.pictures.length > 0) batches.set(nameOf(event), used);
      return answered.again;
    },
    openAgain(data) {
      const batch = batches.get(nameOf(data));
      if (!batch) return false;
      sendBatch({ source: data.source === 'mnist' ? 'mnist' : 'files', batch, again: true });
      return true;
    },
    batchOf: (digest) => batches.get(digest),
    remember: (digest, batch) => batches.set(digest, batch),
    sendPending() {
      const lost = [...pending.values()];
      pending.clear();
      // The files were read again for a run. That run starts again and requests them itself.
      for (const opening of lost) if (!opening.again) sendBatch(opening);
      if (pending.size === 0) files.setState({ reading: undefined });
    },
  };
}

/** The files at these places, and what belongs to them at their new ones. */
function onlyThose(places: readonly number[], { files, answers, questions }: Batch): Batch {
  const moved = <About extends { readonly file: number }>(list: readonly About[]): readonly About[] =>
    list.flatMap((about) => {
      const file = places.indexOf(about.file);
      return file < 0 ? [] : [{ ...about, file }];
    });
  return {
    files: places.flatMap((place) => files[place] ?? []),
    answers: moved(answers),
    questions: moved(questions),
  };
}

/** With questions about files that nothing was known of before. */
function withQuestions(batch: Batch, more: readonly ReadingQuestion[]): Batch {
  const { questions } = batch;
  const others = more.filter(({ file }) => !questions.some((known) => known.file === file));
  return { ...batch, questions: [...questions, ...others] };
}

/** Once one more answer is given; an answer to another question about the same file is joined to it. */
function withAnswer({ files, answers, questions }: Batch, answer: FileAnswer): Batch {
  const before = answers.find(({ file }) => file === answer.file);
  return {
    files,
    answers: [...answers.filter((other) => other !== before), { ...before, ...answer }],
    questions: questions.map((question) =>
      question.file === answer.file ? { ...question, chosen: answer.reading ?? question.chosen } : question,
    ),
  };
}
