import { describe, expect, it } from 'vitest';
import type { PatchSet } from '../../../../src/core/patches/image.ts';
import {
  colourPreparation,
  picturePreparation,
  untouchedPreparation,
  whitenedPreparation,
} from '../../../../src/core/patches/preparation.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { suitedPreparation } from '../../../../src/description/suited.ts';
import type { OpenedFiles } from '../../../../src/files/openFiles.ts';
import type { OpenFiles } from '../../../../src/protocol/commands.ts';
import type { DataActivity } from '../../../../src/protocol/dataReports.ts';
import type { DataSettings } from '../../../../src/protocol/settings.ts';
import { createDatasets, type Datasets } from '../../../../src/worker/datasets/datasets.ts';
import { DataUnavailable, PicturesMissing } from '../../../../src/worker/datasets/dataUnavailable.ts';
import { Superseded } from '../../../../src/worker/datasets/stagedWork.ts';

const scenes: DataSettings = {
  source: 'scenes',
  patchSize: 8,
  patchCount: 50,
  preparation: picturePreparation,
};
const files: DataSettings = { ...scenes, source: 'files', preparation: whitenedPreparation };
const never = () => false;
const nothing = () => undefined;
const command: OpenFiles = { type: 'openFiles', id: 1, source: 'files', files: [], answers: [] };

/** Opens the substitutes for files, and returns the settings that refer to them. */
async function openIn(datasets: Datasets): Promise<DataSettings> {
  const { digest } = await datasets.openFiles(command, nothing);
  return { ...files, ...(digest !== undefined && { digest }) };
}

/** Replaces reading: pictures of noise with the given sides. */
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
  return { pictures, photographs, remarks: [], refused: [], used: [] };
}

function datasetsWith(...answers: readonly OpenedFiles[]) {
  const queue = [...answers];
  const readFiles = async () => queue.shift() ?? opened([], false);
  return createDatasets({ scenes: { count: 3, size: 64 }, readFiles });
}

describe('patches from scenes', () => {
  it('gives patches in [0.1, 0.9] and tells how far it is', async () => {
    const progress: [number, DataActivity][] = [];
    const { patches } = await datasetsWith().prepare(
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
    expect(progress.map(([, activity]) => activity)).toContainEqual({
      id: 'drawingScenes',
      picture: 2,
      total: 3,
    });
    expect(progress.at(-1)?.[1]).toEqual({ id: 'cutting' });
  });

  it('gives the same for the same seed, and other patches for another', async () => {
    const [one, two] = [datasetsWith(), datasetsWith()];
    const valuesOf = async (datasets: Datasets, seed: number) =>
      (await datasets.prepare(scenes, seed, nothing, never)).patches.values;
    const first = await valuesOf(one, 1);
    expect(await valuesOf(two, 1)).toEqual(first);
    expect(await valuesOf(one, 2)).not.toEqual(first);
  });

  it('draws the scenes once, whatever patches are cut from them', async () => {
    const datasets = datasetsWith();
    await datasets.prepare(scenes, 1, nothing, never);
    const activities: DataActivity[] = [];
    const again = { ...scenes, patchSize: 12, patchCount: 20 };
    const { patches } = await datasets.prepare(again, 5, (_, activity) => activities.push(activity), never);
    expect(patches).toMatchObject({ count: 20, visibleSize: 144 });
    expect(activities).toEqual([{ id: 'cutting' }]);
  });

  it('gives up when a newer run has taken over', async () => {
    const preparing = datasetsWith().prepare(scenes, 1, nothing, () => true);
    await expect(preparing).rejects.toBeInstanceOf(Superseded);
  });
});

describe('patches in colour', () => {
  const colour: DataSettings = { ...scenes, patchCount: 200, preparation: colourPreparation };

  it('are whitened around 0, the same for the same seed, and tell how far they are', async () => {
    const datasets = datasetsWith();
    const progress: [number, DataActivity][] = [];
    const report = (fraction: number, activity: DataActivity) => progress.push([fraction, activity]);
    const { patches, zca, cut } = await datasets.prepare(colour, 1, report, never);
    expect(patches.visibleSize).toBe(192);
    expect(zca?.matrix).toHaveLength(192 ** 2);
    expect(cut?.colours.every((one) => typeof one === 'object')).toBe(true);
    const mean = patches.values.reduce((sum, value) => sum + value, 0) / patches.values.length;
    expect(Math.abs(mean)).toBeLessThan(1e-5);
    const fractions = progress.map(([fraction]) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(progress.map(([, { id }]) => id)).toContain('whiteningPatches');
    const again = await datasetsWith().prepare(colour, 1, nothing, never);
    expect(again.patches.values).toEqual(patches.values);
    const grey = await datasets.prepare(scenes, 1, nothing, never);
    expect(grey.patches.visibleSize).toBe(64);
    expect(grey.zca).toBeUndefined();
  });

  it('are cut from opened photographs with colours, and refused where no picture has any', async () => {
    const grey = opened([40, 40], true);
    const random = createRandom(9);
    const coloured = {
      ...grey,
      pictures: grey.pictures.map((picture, n) => ({
        ...picture,
        colours:
          n === 0
            ? {
                width: 40,
                height: 40,
                rgb: Uint8ClampedArray.from({ length: 4800 }, () => random.integer(256)),
              }
            : ('notKept' as const),
      })),
    };
    const datasets = datasetsWith(coloured, grey);
    const first = await openIn(datasets);
    const { cut } = await datasets.prepare(
      { ...colour, ...first, preparation: colourPreparation },
      1,
      nothing,
      never,
    );
    expect(cut?.colours[1]).toBe('notKept');
    const second = await openIn(datasetsWith(grey));
    expect(second.digest).toBe(first.digest);
    const none = datasetsWith(grey);
    const data = { ...colour, ...(await openIn(none)), preparation: colourPreparation };
    await expect(none.prepare(data, 1, nothing, never)).rejects.toMatchObject({
      problem: { id: 'noColours' },
    });
  });

  it('are left when a newer run has taken over', async () => {
    const preparing = datasetsWith().prepare(colour, 1, nothing, () => true);
    await expect(preparing).rejects.toBeInstanceOf(Superseded);
  });
});

describe('patches from the other built-in sources', () => {
  const collect = async (
    datasets: ReturnType<typeof datasetsWith>,
    data: Partial<DataSettings>,
    seed = 1,
  ): Promise<{ patches: PatchSet; progress: [number, DataActivity][] }> => {
    const progress: [number, DataActivity][] = [];
    const report = (fraction: number, activity: DataActivity) => progress.push([fraction, activity]);
    const preparation = suitedPreparation(data.source ?? 'scenes');
    const { patches } = await datasets.prepare({ ...scenes, preparation, ...data }, seed, report, never);
    return { patches, progress };
  };
  const activities = (progress: readonly [number, DataActivity][]) =>
    progress.map(([, activity]) => activity);

  it('scrambles the scenes that are already there, once, and tells how far it is', async () => {
    const datasets = datasetsWith();
    const fresh = await collect(datasetsWith(), { source: 'scrambled' });
    const fractions = fresh.progress.map(([fraction]) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(activities(fresh.progress)).toContainEqual({ id: 'drawingScenes', picture: 2, total: 3 });
    await datasets.prepare(scenes, 1, nothing, never);
    const after = await collect(datasets, { source: 'scrambled' });
    expect(activities(after.progress)).toContainEqual({ id: 'scramblingScenes', picture: 3, total: 3 });
    expect(activities(after.progress).some(({ id }) => id === 'drawingScenes')).toBe(false);
    expect(after.patches.values).toEqual(fresh.patches.values);
    expect(activities((await collect(datasets, { source: 'scrambled' })).progress)).toEqual([
      { id: 'cutting' },
    ]);
  });

  it('normalises patches of noise as it does those of scenes', async () => {
    const { patches } = await collect(datasetsWith(), { source: 'pinkNoise', patchCount: 400 });
    expect(Math.min(...patches.values)).toBeCloseTo(0.1, 5);
    expect(Math.max(...patches.values)).toBeCloseTo(0.9, 5);
  });

  it('gives bars and digits as they are, the same for the same seed only', async () => {
    const bars = await collect(datasetsWith(), { source: 'bars' });
    expect(new Set(bars.patches.values)).toEqual(new Set([Math.fround(0.1), Math.fround(0.9)]));
    const digits = await collect(datasetsWith(), { source: 'digits', patchSize: 28, patchCount: 20 });
    expect(digits.patches).toMatchObject({ count: 20, visibleSize: 784 });
    expect(Math.max(...digits.patches.values)).toBe(1);
    for (const source of ['bars', 'digits'] as const) {
      const [one, same, other] = await Promise.all(
        [1, 1, 2].map((seed) => collect(datasetsWith(), { source }, seed)),
      );
      expect(same?.patches.values).toEqual(one?.patches.values);
      expect(other?.patches.values).not.toEqual(one?.patches.values);
    }
  });

  it('takes digits through steps that are switched on, and keeps them as they were made', async () => {
    const preparation = { ...untouchedPreparation, removeMean: true, scale: true };
    const settings: DataSettings = { source: 'digits', patchSize: 28, patchCount: 20, preparation };
    const { patches, made, cut } = await datasetsWith().prepare(settings, 1, nothing, never);
    expect(cut).toBeUndefined();
    const as = await datasetsWith().prepare(
      { ...settings, preparation: untouchedPreparation },
      1,
      nothing,
      never,
    );
    expect(made).toEqual(as.patches.values);
    const mean = patches.values.subarray(0, 784).reduce((sum, value) => sum + value, 0) / 784;
    expect(mean).toBeCloseTo(0.5, 5);
    expect(Math.max(...patches.values, 1 - Math.min(...patches.values))).toBeCloseTo(0.9, 5);
  });

  it('keeps the set drawn last for a run that differs in other settings only', async () => {
    const datasets = datasetsWith();
    const first = await collect(datasets, { source: 'digits', patchCount: 1500 });
    expect(activities(first.progress)).toEqual([{ id: 'writingDigits' }, { id: 'writingDigits' }]);
    const again = await collect(datasets, { source: 'digits', patchCount: 1500 });
    expect(again.patches).toBe(first.patches);
    expect(again.progress).toEqual([]);
  });

  it('gives up between two stages when a newer run has taken over', async () => {
    for (const source of ['scrambled', 'pinkNoise', 'bars', 'digits'] as const) {
      let asked = 0;
      const preparing = datasetsWith().prepare(
        { ...scenes, source, patchCount: 3000 },
        1,
        nothing,
        () => ++asked > (source === 'bars' ? 0 : 1),
      );
      await expect(preparing, source).rejects.toBeInstanceOf(Superseded);
    }
  });
});

describe('patches from files', () => {
  it('says what to do when nothing is open', async () => {
    const preparing = datasetsWith().prepare(files, 1, nothing, never);
    await expect(preparing).rejects.toBeInstanceOf(DataUnavailable);
    await expect(preparing).rejects.toMatchObject({
      problem: { id: 'nothingOpen', source: 'files' },
    });
  });

  it('says what to do when the pictures are smaller than the patch', async () => {
    const datasets = datasetsWith(opened([6, 7], false));
    const open = await openIn(datasets);
    const preparing = datasets.prepare(open, 1, nothing, never);
    await expect(preparing).rejects.toMatchObject({
      problem: { id: 'picturesTooSmall', patchSize: 8, largest: 7 },
    });
  });

  it('cuts from the pictures large enough, and says how many', async () => {
    const datasets = datasetsWith(opened([6, 32, 32], false));
    const open = await openIn(datasets);
    const activities: DataActivity[] = [];
    await datasets.prepare(open, 1, (_, activity) => activities.push(activity), never);
    expect(activities).toEqual([{ id: 'cuttingFromSome', fitting: 2, pictures: 3 }]);
  });

  it('whitens pictures when asked to, and keeps them as they came beside', async () => {
    const datasets = datasetsWith(opened([32, 32, 32], true));
    const open = await openIn(datasets);
    const preparedWith = async (whiten: boolean, whiteningCutoff = 0.4) => {
      const activities: DataActivity[] = [];
      const settings = { ...open, preparation: { ...picturePreparation, whiten, whiteningCutoff } };
      const { cut } = await datasets.prepare(settings, 1, (_, activity) => activities.push(activity), never);
      return { cut, whitening: activities.some((activity) => activity.id === 'whitening') };
    };
    const plain = await preparedWith(false);
    expect(plain.whitening).toBe(false);
    expect(plain.cut?.pictures).toBe(plain.cut?.originals);
    const whitened = await preparedWith(true);
    expect(whitened.whitening).toBe(true);
    expect(whitened.cut?.originals).toBe(plain.cut?.originals);
    expect((await preparedWith(true)).cut?.pictures).toBe(whitened.cut?.pictures);
    const softer = (await preparedWith(true, 0.2)).cut?.pictures[0]?.pixels;
    expect(softer).not.toEqual(whitened.cut?.pictures[0]?.pixels);
  });

  it('leaves values as they are when no step is wanted, and tells what was done', async () => {
    const datasets = datasetsWith(opened([32], false));
    const open = await openIn(datasets);
    const { patches, transform, cut } = await datasets.prepare(
      { ...open, preparation: untouchedPreparation },
      1,
      nothing,
      never,
    );
    const { images, lefts, tops } = cut?.places ?? {};
    expect(images?.every((image) => image === 0)).toBe(true);
    const at = (tops?.[3] ?? 0) * 32 + (lefts?.[3] ?? 0);
    expect(patches.values[3 * 64]).toBeCloseTo(cut?.originals[0]?.pixels[at] ?? Number.NaN, 6);
    expect(transform).toMatchObject({ removeMean: false, gain: 1, limit: Number.POSITIVE_INFINITY });
  });

  it('says so when the patches do not vary', async () => {
    const flat = opened([32], false);
    flat.pictures[0]?.image.pixels.fill(0.5);
    const datasets = datasetsWith(flat);
    const open = await openIn(datasets);
    const preparing = datasets.prepare(open, 1, nothing, never);
    await expect(preparing).rejects.toMatchObject({ problem: { id: 'nothingVaries' } });
  });
});

describe('openFiles', () => {
  it('answers with names and sizes', async () => {
    const answer = await datasetsWith(opened([32, 40], true)).openFiles(command, nothing);
    expect(answer).toEqual({
      type: 'filesOpened',
      id: 1,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      source: 'files',
      pictures: [
        { name: '0.png', width: 32, height: 32 },
        { name: '1.png', width: 40, height: 40 },
      ],
      photographs: true,
      remarks: [],
      refused: [],
      used: [],
    });
  });

  it('keeps what was open when none of the new files is usable', async () => {
    const datasets = datasetsWith(opened([32], false), opened([], false));
    const open = await openIn(datasets);
    const before = await datasets.prepare(open, 1, nothing, never);
    expect((await datasets.openFiles(command, nothing)).pictures).toEqual([]);
    expect((await datasets.prepare(open, 1, nothing, never)).patches.values).toEqual(before.patches.values);
  });

  it('keeps the pictures of the run that started last and those opened last, and says when others are asked for', async () => {
    const datasets = datasetsWith(opened([32], false), opened([40], false), opened([48], false));
    const sidesOf = async (data: DataSettings) =>
      (await datasets.prepare(data, 1, nothing, never)).cut?.originals.map(({ width }) => width);
    const first = await openIn(datasets);
    const second = await openIn(datasets);
    datasets.keep(first);
    const third = await openIn(datasets);
    expect(await Promise.all([first, second, third].map(sidesOf))).toEqual([[32], [40], [48]]);
    datasets.keep(first);
    expect(await sidesOf(first)).toEqual([32]);
    expect(await sidesOf(third)).toEqual([48]);
    await expect(sidesOf(second)).rejects.toBeInstanceOf(PicturesMissing);
  });

  it('tells a large stack as one row, and keeps MNIST beside the visitor’s pictures', async () => {
    const stack = opened(new Array(300).fill(8), false);
    const pictures = stack.pictures.map((picture) => ({ ...picture, stack: 'digits.gz' }));
    const datasets = datasetsWith({ ...stack, pictures }, opened([32], false));
    const mnist = await datasets.openFiles({ ...command, source: 'mnist' }, nothing);
    expect(mnist).toMatchObject({
      source: 'mnist',
      pictures: [{ name: 'digits.gz', width: 8, height: 8, count: 300 }],
    });
    await datasets.openFiles(command, nothing);
    const settings = { ...files, patchCount: 200, preparation: untouchedPreparation };
    const { patches, cut } = await datasets.prepare({ ...settings, source: 'mnist' }, 1, nothing, never);
    // Every picture is one patch: they are taken in their order, as they are.
    expect(cut?.places.images.slice(0, 3)).toEqual(Uint32Array.of(0, 1, 2));
    expect(patches.values.slice(64, 67)).toEqual(pictures[1]?.image.pixels.slice(0, 3));
    const tooMany = datasets.prepare({ ...settings, source: 'mnist', patchCount: 301 }, 1, nothing, never);
    await expect(tooMany).rejects.toMatchObject({
      problem: { id: 'tooFewPictures', pictures: 300, patchSize: 8, patches: 301 },
    });
  });

  it('gives up what is being read when it is cancelled', async () => {
    let cancelled: boolean | undefined;
    const datasets = createDatasets({
      readFiles: async (_, { isCancelled }) => {
        await Promise.resolve();
        cancelled = isCancelled?.();
        return { ...opened([], false), cancelled: true };
      },
    });
    const opening = datasets.openFiles(command, nothing);
    datasets.cancelOpening();
    expect(await opening).toMatchObject({ pictures: [], cancelled: true });
    expect(cancelled).toBe(true);
  });
});
