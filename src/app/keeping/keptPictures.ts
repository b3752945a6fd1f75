import type { Archive } from '../../archive/archive.ts';
import type { SavedPictures } from '../../archive/savedRun.ts';
import type { RunDescription } from '../../description/runDescription.ts';
import type { LiveSession } from '../../session/createSession.ts';
import type { MnistControls } from '../../session/mnist/connectMnist.ts';

/** Bytes of files that are kept with a run; larger ones have to be opened again. */
const mostBytes = 64 * 2 ** 20;

type Opened = Pick<LiveSession, 'openedFiles'>;

export interface PictureKeeper {
  /** Keeps the files that the pictures of this digest came from, unless they are kept or too large. Never throws. */
  save(digest: string): Promise<void>;
  /** Makes ready the pictures that a run needs. @returns false where they are not to be had */
  open(run: RunDescription): Promise<boolean>;
}

export function createPictureKeeper(
  session: LiveSession,
  mnist: Pick<MnistControls, 'openKept'>,
  archive: Archive,
): PictureKeeper {
  async function keep(digest: string): Promise<void> {
    const pictures = await filesOf(session, digest);
    if (pictures && !(await archive.hasPictures(digest))) await archive.savePictures(pictures);
  }

  return {
    // A run is worth keeping without its pictures too.
    save: (digest) => keep(digest).catch(() => undefined),
    async open({ source, digest }) {
      if (source === 'mnist') return openMnist(session, mnist);
      if (source !== 'files' || digest === undefined) return source !== 'files';
      if (session.openedFiles.batchOf(digest)) return true;
      const pictures = await archive.pictures(digest);
      if (pictures) rememberPictures(session, pictures);
      return pictures !== undefined;
    },
  };
}

/**
 * The files that the pictures came from; undefined where they are not known, too large to be kept, or no longer what was opened: a
 * browser does not read a file that was changed or moved since.
 */
export async function filesOf(session: Opened, digest: string): Promise<SavedPictures | undefined> {
  const batch = session.openedFiles.batchOf(digest);
  if (!batch || batch.files.reduce((sum, { size }) => sum + size, 0) > mostBytes) return undefined;
  const reading = batch.files.map(async (file) => ({
    name: file.name,
    type: file.type,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }));
  const files = await Promise.all(reading).catch(() => undefined);
  return files && { digest, files, answers: batch.answers };
}

export function rememberPictures(session: Opened, { digest, files, answers }: SavedPictures): void {
  const opened = files.map(({ name, type, bytes }) => new File([bytes], name, { type }));
  session.openedFiles.remember(digest, { files: opened, answers, questions: [] });
}

/** MNIST is kept by itself, once. @returns whether its pictures are there */
async function openMnist(session: LiveSession, mnist: Pick<MnistControls, 'openKept'>): Promise<boolean> {
  const isThere = (): boolean => session.files.getState().mnistPictures !== undefined;
  if (isThere()) return true;
  await mnist.openKept();
  if (session.mnist.getState().phase === 'absent') return false;
  return new Promise((resolve) => {
    const settle = (): void => {
      const { phase } = session.mnist.getState();
      if (!isThere() && phase !== 'absent') return;
      for (const end of ends) end();
      // The session first makes them its source, as it does with all that is opened.
      queueMicrotask(() => resolve(isThere()));
    };
    const ends = [session.files.subscribe(settle), session.mnist.subscribe(settle)];
    settle();
  });
}
