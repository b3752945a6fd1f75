import { describe, expect, it } from 'vitest';
import { normaliseWith } from '../../../../src/core/patches/normalise.ts';
import { samplePatches } from '../../../../src/core/patches/samplePatches.ts';
import { createRandom } from '../../../../src/core/random.ts';
import type { OpenedFiles } from '../../../../src/files/openFiles.ts';
import type { DataSettings } from '../../../../src/protocol/settings.ts';
import { createDatasets } from '../../../../src/worker/datasets/datasets.ts';
import { DataUnavailable } from '../../../../src/worker/datasets/dataUnavailable.ts';
import { Superseded } from '../../../../src/worker/datasets/superseded.ts';
import { randomStreams } from '../../../../src/worker/randomStreams.ts';

const scenes: DataSettings = { source: 'scenes', patchSize: 8, patchCount: 50, whitenPhotographs: true };
const files: DataSettings = { ...scenes, source: 'files' };
const never = () => false;
const nothing = () => undefined;

/** Stands in for reading: pictures of noise with the given sides. */
function opened(sides: readonly number[], photographs: boolean): OpenedFiles {
  const random = createRandom(7);
  const pictures = sides.map((side, index) => ({
    name: `${index}.png`,
    image: {
      width: side,
      height: side,
      pixels: Float32Array.from({ length: side * side }, () => random.next()),
    },
  }));
  return { pictures, photographs, remarks: [], refused: [] };
}

function datasetsWith(...answers: readonly OpenedFiles[]) {
  const queue = [...answers];
  const readFiles = async () => queue.shift() ?? opened([], false);
  return createDatasets({ scenes: { count: 3, size: 64 }, readFiles });
}

describe('preparePatches from scenes', () => {
  it('gives patches in [0.1, 0.9] and tells how far it is', async () => {
    const progress: [number, string][] = [];
    const patches = await datasetsWith().preparePatches(
      scenes,
      1,
      (fraction, activity) => progress.push([fraction, activity]),
      never,
    );
    expect(patches).toMatchObject({ count: 50, visibleSize: 64 });
    expect(patches.values).toHaveLength(50 * 64);
    expect(Math.min(...patches.values)).toBeGreaterThanOrEqual(0.1 - 1e-6);
    expect(Math.max(...patches.values)).toBeLessThanOrEqual(0.9 + 1e-6);
    const fractions = progress.map(([fraction]) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(progress.map(([, activity]) => activity)).toContain('Drawing scene 2 of 3');
    expect(progress.at(-1)?.[1]).toBe('Cutting patches');
  });

  it('gives the same for the same seed, and other patches for another', async () => {
    const [one, two] = [datasetsWith(), datasetsWith()];
    const first = await one.preparePatches(scenes, 1, nothing, never);
    expect((await two.preparePatches(scenes, 1, nothing, never)).values).toEqual(first.values);
    expect((await one.preparePatches(scenes, 2, nothing, never)).values).not.toEqual(first.values);
  });

  it('draws the scenes once, whatever patches are cut from them', async () => {
    const datasets = datasetsWith();
    await datasets.preparePatches(scenes, 1, nothing, never);
    const activities: string[] = [];
    const again = { ...scenes, patchSize: 12, patchCount: 20 };
    const patches = await datasets.preparePatches(
      again,
      5,
      (_, activity) => activities.push(activity),
      never,
    );
    expect(patches).toMatchObject({ count: 20, visibleSize: 144 });
    expect(activities).toEqual(['Cutting patches']);
  });

  it('gives up when a newer run has taken over', async () => {
    const preparing = datasetsWith().preparePatches(scenes, 1, nothing, () => true);
    await expect(preparing).rejects.toBeInstanceOf(Superseded);
  });
});

describe('the pictures of prepared patches', () => {
  it('are kept with the limit that their patches were normalised with', async () => {
    const { limit, pictures, values } = await datasetsWith().preparePatches(scenes, 1, nothing, never);
    expect(pictures.map(({ name }) => name)).toEqual(['Scene 1', 'Scene 2', 'Scene 3']);
    const images = pictures.map(({ image }) => image);
    const random = createRandom(1, randomStreams.patches);
    const raw = samplePatches(images, { patchSize: 8, count: 50, random });
    expect(normaliseWith(raw, limit as number).values).toEqual(values);
  });

  it('are those large enough, by the names of their files', async () => {
    const datasets = datasetsWith(opened([6, 32, 32], true));
    await datasets.openFiles([]);
    const { pictures } = await datasets.preparePatches(files, 1, nothing, never);
    expect(pictures.map(({ name }) => name)).toEqual(['1.png', '2.png']);
  });
});

describe('preparePatches from files', () => {
  it('says what to do when nothing is open', async () => {
    const preparing = datasetsWith().preparePatches(files, 1, nothing, never);
    await expect(preparing).rejects.toBeInstanceOf(DataUnavailable);
    await expect(preparing).rejects.toMatchObject({
      sentence: expect.stringMatching(/No pictures are open/),
    });
  });

  it('says what to do when the pictures are smaller than the patch', async () => {
    const datasets = datasetsWith(opened([6, 7], false));
    await datasets.openFiles([]);
    const preparing = datasets.preparePatches(files, 1, nothing, never);
    await expect(preparing).rejects.toMatchObject({ sentence: expect.stringMatching(/8×8.*7 or less/) });
  });

  it('cuts from the pictures large enough, and says how many', async () => {
    const datasets = datasetsWith(opened([6, 32, 32], false));
    await datasets.openFiles([]);
    const activities: string[] = [];
    await datasets.preparePatches(files, 1, (_, activity) => activities.push(activity), never);
    expect(activities).toEqual(['Cutting patches from the 2 of 3 pictures large enough']);
  });

  it('whitens photographs, unless told not to, and never arrays', async () => {
    const whitening = async (photographs: boolean, whitenPhotographs: boolean) => {
      const datasets = datasetsWith(opened([32, 32, 32], photographs));
      await datasets.openFiles([]);
      const activities: string[] = [];
      const settings = { ...files, whitenPhotographs };
      await datasets.preparePatches(settings, 1, (_, activity) => activities.push(activity), never);
      return activities.some((activity) => activity.startsWith('Whitening'));
    };
    expect(await whitening(true, true)).toBe(true);
    expect(await whitening(true, false)).toBe(false);
    expect(await whitening(false, true)).toBe(false);
  });

  it('says so when the patches do not vary', async () => {
    const flat = opened([32], false);
    flat.pictures[0]?.image.pixels.fill(0.5);
    const datasets = datasetsWith(flat);
    await datasets.openFiles([]);
    const preparing = datasets.preparePatches(files, 1, nothing, never);
    await expect(preparing).rejects.toMatchObject({ sentence: expect.stringMatching(/do not vary/) });
  });
});

describe('openFiles', () => {
  it('answers with names and sizes', async () => {
    const answer = await datasetsWith(opened([32, 40], true)).openFiles([]);
    expect(answer).toEqual({
      type: 'filesOpened',
      pictures: [
        { name: '0.png', width: 32, height: 32 },
        { name: '1.png', width: 40, height: 40 },
      ],
      photographs: true,
      remarks: [],
      refused: [],
    });
  });

  it('keeps what was open when none of the new files is usable', async () => {
    const datasets = datasetsWith(opened([32], false), opened([], false));
    await datasets.openFiles([]);
    const before = await datasets.preparePatches(files, 1, nothing, never);
    expect((await datasets.openFiles([])).pictures).toEqual([]);
    expect((await datasets.preparePatches(files, 1, nothing, never)).values).toEqual(before.values);
  });
});
