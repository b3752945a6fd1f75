import type { FilesOpened } from '../protocol/events.ts';

export interface OpenedFiles {
  /** Files were sent to the worker. @param again because a new worker does not know them */
  sent(files: readonly File[], again?: boolean): void;
  /** The worker's answer to the oldest files sent. @returns whether they were sent again */
  answered(event: FilesOpened): boolean;
  /** The files whose pictures are open: what a new worker must be told. */
  readonly current: readonly File[];
  /** The worker is gone, and with it the answers to what was sent. */
  forgetSent(): void;
}

/** Keeps the visitor's files by hand for a worker that has to be replaced. Answers come in the order of sending. */
export function createOpenedFiles(): OpenedFiles {
  let sent: { readonly files: readonly File[]; readonly again: boolean }[] = [];
  let current: readonly File[] = [];
  return {
    sent(files, again = false) {
      sent.push({ files, again });
    },
    answered({ pictures }) {
      const oldest = sent.shift();
      if (oldest && pictures.length > 0) current = oldest.files;
      return oldest?.again ?? false;
    },
    get current() {
      return current;
    },
    forgetSent() {
      sent = [];
    },
  };
}
