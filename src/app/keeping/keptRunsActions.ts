import { StorageFailed } from '../../archive/connection.ts';
import type { KeptRunsActions } from '../../features/keptRuns/keptRunsActions.ts';
import type { Shelf } from '../../store/shelf.ts';
import type { ActionParts } from './actionParts.ts';
import { newTexts, writeTexts } from './keptTexts.ts';
import { addSession, collectSession } from './sessionFiles.ts';

export function keptRunsActions(parts: ActionParts): KeptRunsActions {
  const { session, archive, keeping, followed, bringBack, refresh } = parts;

  /** Does the work and shows what is kept then; what fails is said. */
  async function doing<Result>(work: () => Promise<Result>, otherwise: Result): Promise<Result> {
    try {
      const result = await work();
      await refresh();
      return result;
    } catch (error) {
      keeping.setState({ trouble: error instanceof StorageFailed ? error.trouble : 'lost' });
      return otherwise;
    }
  }

  return {
    open: (id) => doing(() => bringBack(id), undefined),
    label: (id, label) => doing(() => archive.relabel(id, label), undefined),
    remove: (id) =>
      doing(
        async () => {
          const place = keeping.getState().runs.find((one) => one.id === id);
          const read = await archive.read(id);
          const run = read && 'run' in read ? read.run : undefined;
          const { digest } = run?.now ?? {};
          const pictures = digest === undefined ? undefined : await archive.pictures(digest);
          const { runs: shelf } = session.keptRuns.getState();
          await archive.remove(id);
          // A run of this visit is in memory, too.
          session.keptRuns.setState({ runs: shelf.filter((left) => followed.idOf(left.run) !== id) });
          return () =>
            doing(async () => {
              session.keptRuns.setState(({ runs }) => ({ runs: withBack(runs, shelf) }));
              if (pictures) await archive.savePictures(pictures);
              if (run) await archive.add(run, place);
            }, undefined);
        },
        async () => undefined,
      ),
    removeAside: (id) => doing(() => archive.removeAside(id), undefined),
    removeAll: () => doing(archive.removeAll, undefined),
    saveSession: () => collectSession(parts),
    async openSession(file) {
      const opened = await addSession(parts, file);
      if ('refused' in opened) return opened;
      return { ...opened, texts: newTexts(opened.texts) };
    },
    replaceTexts: writeTexts,
    dismiss: (what) =>
      keeping.setState(({ trouble }) => (what === 'trouble' ? { read: trouble } : { [what]: undefined })),
    retry() {
      keeping.setState({ trouble: undefined, read: undefined });
      followed.saveNow();
    },
  };
}

/** The shelf with the runs that are missing on it put back at its end. */
const withBack = (shelf: Shelf, before: Shelf): Shelf => [
  ...shelf,
  ...before.filter((one) => !shelf.includes(one)),
];
