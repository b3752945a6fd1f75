import type { FilesOpened } from '../protocol/events.ts';
import type { FileAnswer } from '../protocol/files.ts';

/** Files with what the visitor has decided about them, by their places. */
export interface Batch {
  readonly files: readonly File[];
  readonly answers: readonly FileAnswer[];
}

export interface OpenedFiles {
  /** Files were sent to the worker. @param again because a new worker does not know them */
  sent(batch: Batch, again?: boolean): void;
  /** The worker's answer to the oldest files sent. @returns whether they were sent again */
  answered(event: FilesOpened): boolean;
  /** The files whose pictures are open: what a new worker must be told. */
  readonly current: Batch;
  /** The files about which the visitor was asked last. */
  readonly asked: Batch | undefined;
  /** The worker is gone, and with it the answers to what was sent. */
  forgetSent(): void;
  /** A run has started: those that were open before are no longer needed. */
  keep(): void;
  /** Those that were open when the last run started are open again. */
  putBack(): void;
}

const none: Batch = { files: [], answers: [] };

/** Keeps the visitor's files by hand for a worker that has to be replaced. Answers come in the order of sending. */
export function createOpenedFiles(): OpenedFiles {
  let sent: { readonly batch: Batch; readonly again: boolean }[] = [];
  let current = none;
  let kept = none;
  let asked: Batch | undefined;
  return {
    sent(batch, again = false) {
      sent.push({ batch, again });
    },
    answered({ pictures, used, question }) {
      const oldest = sent.shift();
      asked = question && oldest?.batch;
      if (oldest && pictures.length > 0) current = onlyThose(used, oldest.batch);
      return oldest?.again ?? false;
    },
    get current() {
      return current;
    },
    get asked() {
      return asked;
    },
    forgetSent() {
      sent = [];
    },
    keep() {
      kept = current;
    },
    putBack() {
      current = kept;
    },
  };
}

/** The files at these places, and the answers that belong to them at their new ones. */
function onlyThose(places: readonly number[], { files, answers }: Batch): Batch {
  return {
    files: places.flatMap((place) => files[place] ?? []),
    answers: answers.flatMap((answer) => {
      const file = places.indexOf(answer.file);
      return file < 0 ? [] : [{ ...answer, file }];
    }),
  };
}

/** The answers once one more is given; an answer to another question about the same file is joined to it. */
export function withAnswer(answers: readonly FileAnswer[], answer: FileAnswer): readonly FileAnswer[] {
  const before = answers.find(({ file }) => file === answer.file);
  return [...answers.filter((other) => other !== before), { ...before, ...answer }];
}
