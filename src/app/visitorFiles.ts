import type { OpenFiles } from '../protocol/commands.ts';
import type { FilesOpened } from '../protocol/events.ts';
import type { FileAnswer, OpenedSource } from '../protocol/files.ts';
import { useRun } from '../store/runStore.ts';
import { type Batch, createOpenedFiles, withAnswer } from './openedFiles.ts';

/** What the visitor opened, on its way to the trainer and, should that be lost, to the next. */
export interface VisitorFiles {
  /** In the place of those that are open. */
  open(source: OpenedSource, files: readonly File[]): void;
  /** Photographs beside those that are open; in the place of anything else. */
  add(files: readonly File[]): void;
  answerQuestion(answer: FileAnswer): void;
  /** The worker's answer. @returns whether it is about files that were opened before, by an earlier worker */
  answered(event: FilesOpened): boolean;
  /** Sends again what was open, to a new worker. @returns the sources it belongs to */
  reopen(): readonly OpenedSource[];
  /** A run has started on what is open. */
  keep(): void;
  /** The pictures that were open when the last run started are open again; MNIST stays where it is. */
  putBack(): void;
}

export function createVisitorFiles(send: (command: OpenFiles) => void): VisitorFiles {
  const opened = { files: createOpenedFiles(), mnist: createOpenedFiles() };

  function sendFiles(source: OpenedSource, batch: Batch, again = false): void {
    opened[source].sent(batch, again);
    send({ type: 'openFiles', source, ...batch });
  }

  return {
    open: (source, files) => sendFiles(source, { files, answers: [] }),
    add(files) {
      const { current } = opened.files;
      const beside = useRun.getState().openPictures?.photographs === true;
      sendFiles(
        'files',
        beside ? { ...current, files: [...current.files, ...files] } : { files, answers: [] },
      );
    },
    answerQuestion(answer) {
      const { asked } = opened.files;
      if (asked) sendFiles('files', { ...asked, answers: withAnswer(asked.answers, answer) });
    },
    answered: (event) => opened[event.source].answered(event),
    reopen() {
      const sources = (['files', 'mnist'] as const).filter(
        (source) => opened[source].current.files.length > 0,
      );
      for (const files of Object.values(opened)) files.forgetSent();
      for (const source of sources) sendFiles(source, opened[source].current, true);
      return sources;
    },
    keep: () => opened.files.keep(),
    putBack: () => opened.files.putBack(),
  };
}
