import { describe, expect, it } from 'vitest';
import { openFiles } from '../../../src/files/openFiles.ts';
import expected from '../../fixtures/files/expected.json';
import workspaceUrl from '../../fixtures/files/workspace_v7.mat?url';

async function workspace(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetch(workspaceUrl)).arrayBuffer());
}

describe('a compressed MATLAB file in a browser', () => {
  it('gives its pictures', async () => {
    const opened = await openFiles([new File([await workspace()], 'workspace.mat')]);
    expect(opened).toMatchObject({ photographs: false, refused: [] });
    expect(opened.pictures.map(({ image }) => [image.width, image.height])).toEqual(Array(3).fill([5, 6]));
    const firstColumn = [0, 5, 10, 15, 20, 25].map((at) => opened.pictures[0]?.image.pixels[at]);
    expect(firstColumn).toEqual(expected.IMAGES.slice(0, 6).map(Math.fround));
  });

  it('is refused as damaged wherever its compressed data are broken', async () => {
    const whole = await workspace();
    const broken = Array.from({ length: 20 }, (_, index) => {
      const bytes = whole.slice();
      bytes.fill(0xff, 140 + index * 8, 144 + index * 8);
      return new File([bytes], `${index}.mat`);
    });
    const { pictures, refused } = await openFiles(broken);
    expect(pictures).toEqual([]);
    expect(refused.map(({ fileName }) => fileName)).toEqual(broken.map(({ name }) => name));
    for (const { id } of refused) expect(id).toMatch(/^(damaged|noPictures|tooManyNumbers|unpacksTooLarge)$/);
  });
});
