import { describe, expect, it } from 'vitest';
import { suitedRun } from '../../../src/description/suited.ts';
import { filesOpened, noFiles, type Opened, openPictures } from '../../../src/store/files.ts';

const opened: Opened = {
  source: 'files',
  used: [0],
  pictures: [{ name: 'a.png', width: 64, height: 64 }],
  digest: 'a'.repeat(64),
  photographs: true,
  remarks: [],
  refused: [],
};

describe('the files that are open', () => {
  it('stay when every new file is refused', () => {
    const { digest: _, ...nothing } = opened;
    const refused = [{ id: 'unreadKind', fileName: 'b.txt', kind: 'text' } as const];
    const files = filesOpened(filesOpened(noFiles, opened), { ...nothing, pictures: [], refused });
    expect(openPictures(files, suitedRun('files').data)?.pictures).toEqual(opened.pictures);
    expect(files.lastOpened?.refused).toEqual(refused);
  });

  it('are those that the settings name, else those opened last', () => {
    const other = { ...opened, digest: 'b'.repeat(64), photographs: false };
    const files = filesOpened(filesOpened(noFiles, opened), other);
    const { data } = suitedRun('files');
    expect(openPictures(files, { ...data, digest: 'a'.repeat(64) })?.photographs).toBe(true);
    expect(openPictures(files, suitedRun('scenes').data)?.photographs).toBe(false);
  });

  it('do not count MNIST, which stands beside them', () => {
    const { digest: _, ...mnist } = { ...opened, source: 'mnist' as const };
    const files = filesOpened(filesOpened(noFiles, opened), mnist);
    expect(files.mnistPictures).toEqual(opened.pictures);
    expect(files.latest).toBe(opened.digest);
  });
});
