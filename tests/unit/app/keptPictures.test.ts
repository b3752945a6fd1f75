import { describe, expect, it, vi } from 'vitest';
import { createPictureKeeper, filesOf, rememberPictures } from '../../../src/app/keeping/keptPictures.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import type { SavedPictures } from '../../../src/archive/savedRun.ts';
import { describeRun } from '../../../src/description/runDescription.ts';
import type { LiveSession } from '../../../src/session/createSession.ts';
import type { Batch } from '../../../src/session/visitorFiles.ts';
import { courseSettings } from '../../../src/store/settings.ts';

const digest = 'ab'.repeat(32);
const picture = new File([Uint8Array.of(1, 2, 3)], 'leaf.png', { type: 'image/png' });
const changed = Object.assign(new File(['x'], 'gone.png'), {
  arrayBuffer: () => Promise.reject(new DOMException('It was changed.', 'NotReadableError')),
});
const saved: SavedPictures = {
  digest,
  files: [{ name: 'leaf.png', type: 'image/png', bytes: Uint8Array.of(1, 2, 3) }],
  answers: [{ file: 0, reading: '0:28x28-plane' }],
};

/** A session that has opened these pictures, and an archive that has kept those. */
function keeperOf(files: readonly File[] | undefined, kept?: SavedPictures) {
  const batches = new Map<string, Batch>();
  if (files) batches.set(digest, { files, answers: saved.answers, questions: [] });
  const openedFiles = {
    batchOf: (name: string) => batches.get(name),
    remember: (name: string, batch: Batch) => batches.set(name, batch),
  };
  const session = { openedFiles } as unknown as LiveSession;
  const savePictures = vi.fn((_: SavedPictures) => Promise.resolve());
  const archive = {
    hasPictures: async () => kept !== undefined,
    pictures: async () => kept,
    savePictures,
  } as unknown as Archive;
  const keeper = createPictureKeeper(session, { openKept: async () => undefined }, archive);
  return { session, keeper, savePictures };
}

const run = describeRun({ ...courseSettings, data: { ...courseSettings.data, source: 'files', digest } });

describe('the files of opened pictures', () => {
  it('are kept once, byte for byte, with what the visitor decided about them', async () => {
    const { session, keeper, savePictures } = keeperOf([picture]);
    expect(await filesOf(session, digest)).toEqual(saved);
    await keeper.save(digest);
    expect(savePictures).toHaveBeenCalledExactlyOnceWith(saved);
    const again = keeperOf([picture], saved);
    await again.keeper.save(digest);
    expect(again.savePictures).not.toHaveBeenCalled();
  });

  it('are left out where they are too large, or were changed or moved since: what else is saved is not lost with them', async () => {
    const large = Object.defineProperty(new File([], 'large.png'), 'size', { value: 64 * 2 ** 20 + 1 });
    for (const files of [[picture, changed], [large], undefined]) {
      const { session, keeper, savePictures } = keeperOf(files);
      expect(await filesOf(session, digest)).toBeUndefined();
      await keeper.save(digest);
      expect(savePictures).not.toHaveBeenCalled();
    }
  });

  it('are there for a run that needs them if they are open or were kept, and only then', async () => {
    expect(await keeperOf([picture]).keeper.open(run)).toBe(true);
    const { session, keeper } = keeperOf(undefined, saved);
    expect(await keeper.open(run)).toBe(true);
    expect(session.openedFiles.batchOf(digest)?.files[0]?.name).toBe('leaf.png');
    expect(await filesOf(session, digest)).toEqual(saved);
    expect(await keeperOf(undefined).keeper.open(run)).toBe(false);
    const { digest: _, ...withoutDigest } = run;
    expect(await keeperOf(undefined, saved).keeper.open(withoutDigest)).toBe(false);
    expect(await keeperOf(undefined).keeper.open(describeRun(courseSettings))).toBe(true);
  });

  it('from a session file are the session’s own from then on', async () => {
    const { session } = keeperOf(undefined);
    rememberPictures(session, saved);
    expect(await filesOf(session, digest)).toEqual(saved);
  });
});
