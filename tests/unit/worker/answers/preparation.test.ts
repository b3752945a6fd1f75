import { describe, expect, it } from 'vitest';
import {
  colourPreparation,
  type Preparation,
  picturePreparation,
} from '../../../../src/core/patches/preparation.ts';
import { createRandom } from '../../../../src/core/random.ts';
import type { ReplyOf, RequestName, RequestOf } from '../../../../src/protocol/requests.ts';
import type { DataSettings } from '../../../../src/protocol/settings.ts';
import type { AnswerContext } from '../../../../src/worker/answers/answer.ts';
import { findPatch, listPictures, showPicture } from '../../../../src/worker/answers/showPictures.ts';
import { showPreparation } from '../../../../src/worker/answers/showPreparation.ts';
import { createDatasets } from '../../../../src/worker/datasets/datasets.ts';
import type { PreparedData } from '../../../../src/worker/datasets/preparedData.ts';
import type { TrainingRun } from '../../../../src/worker/trainingRun.ts';
import { settings } from '../rig.ts';

const data: DataSettings = {
  source: 'scenes',
  patchSize: 8,
  patchCount: 60,
  preparation: picturePreparation,
};

async function prepare(change: Partial<Preparation> = {}): Promise<PreparedData> {
  const datasets = createDatasets({ scenes: { count: 3, size: 64 } });
  const preparation = { ...picturePreparation, ...change };
  return datasets.prepare(
    { ...data, preparation },
    1,
    () => undefined,
    () => false,
  );
}

/** What an answer needs of a run and of the answerer. */
function contextOf<Name extends RequestName>(prepared: PreparedData): AnswerContext<Name> {
  const run = { prepared, settings: { ...settings, data }, engine: { backend: 'simd' } };
  return {
    runOf: () => run as unknown as TrainingRun,
    tell: () => undefined,
    giveWay: async () => undefined,
  };
}

const preparationOf = async (
  prepared: PreparedData,
  request: Partial<RequestOf<'showPreparation'>> = {},
): Promise<ReplyOf<'showPreparation'>> =>
  showPreparation({ runId: 1, first: 0, count: 5, ...request }, contextOf(prepared));

describe('the steps of the preparation', () => {
  it('end at the very patches that the network sees, and begin at the picture', async () => {
    const prepared = await prepare();
    const { stages, visibleSize, described } = await preparationOf(prepared, { first: 10 });
    expect(stages.map(({ step }) => step)).toEqual([
      'original',
      'whitened',
      'meanRemoved',
      'truncated',
      'scaled',
    ]);
    expect(described).toBe(60);
    expect(stages.at(-1)?.patches).toEqual(prepared.patches.values.slice(10 * visibleSize, 15 * visibleSize));
    const { originals, places } = prepared.cut ?? { originals: [] };
    const picture = originals[places?.images[10] ?? 0];
    const corner = (places?.tops[10] ?? 0) * 64 + (places?.lefts[10] ?? 0);
    expect(stages[0]?.patches[0]).toBe(picture?.pixels[corner]);
  });

  it('do what they say: means go, nothing is left beyond three standard deviations, the range is [0.1, 0.9]', async () => {
    const { stages } = await preparationOf(await prepare());
    const [, whitened, meanRemoved, truncated, scaled] = stages;
    expect(Math.abs(meanRemoved?.description.mean ?? 1)).toBeLessThan(1e-6);
    const sigma = Math.sqrt(meanRemoved?.description.variance ?? 0);
    expect(truncated?.description.most).toBeLessThanOrEqual(3 * sigma * 1.001);
    expect(scaled?.description.least).toBeGreaterThanOrEqual(0.1 - 1e-6);
    expect(scaled?.description.most).toBeLessThanOrEqual(0.9 + 1e-6);
    expect(whitened?.patches).not.toEqual(stages[0]?.patches);
  });

  it('leave patches as they were where they are switched off, and say what then does not suit', async () => {
    const off = { whiten: false, removeMean: false, truncate: false, scale: false };
    const { stages, misfits } = await preparationOf(await prepare(off));
    for (const { patches } of stages) expect(patches).toEqual(stages[0]?.patches);
    expect(misfits).toContain('brightnessDominates');
  });

  it('count round when patches beyond the last are asked for', async () => {
    const prepared = await prepare();
    const { first, stages, visibleSize } = await preparationOf(prepared, { first: 118 });
    expect(first).toBe(58);
    const seen = stages.at(-1)?.patches.subarray(2 * visibleSize, 3 * visibleSize);
    expect(seen).toEqual(prepared.patches.values.slice(0, visibleSize));
  });

  it('begin with the colours of photographs, where there are any, and count those that were not kept', async () => {
    const prepared = await prepare();
    expect((await preparationOf(prepared)).colours).toBeUndefined();
    const { cut } = prepared;
    if (!cut) throw new Error('scenes are cut');
    const rgb = Uint8ClampedArray.from({ length: 3 * 64 * 64 }, (_, n) => n % 251);
    const colours = [{ width: 64, height: 64, rgb }, 'notKept', undefined] as const;
    const inColour = { ...prepared, cut: { ...cut, colours } };
    const { colours: shown } = await preparationOf(inColour, { count: 60 });
    const { places, originals } = cut;
    expect(shown?.notKept).toBe(places.images.filter((image) => image === 1).length);
    for (const [patch, image] of places.images.entries()) {
      const corner = (places.tops[patch] ?? 0) * 64 + (places.lefts[patch] ?? 0) + 64;
      const grey = new Uint8ClampedArray(3).fill(255 * (originals[image]?.pixels[corner] ?? 0));
      const expected = image === 0 ? rgb.subarray(3 * corner, 3 * corner + 3) : grey;
      const secondRow = 3 * (64 * patch + 8);
      expect([...(shown?.rgb.subarray(secondRow, secondRow + 3) ?? [])]).toEqual([...expected]);
    }
  });

  it('show patches that are made, not cut, as they are made', async () => {
    const random = createRandom(3);
    const values = Float32Array.from({ length: 20 * 16 }, () => random.next());
    const patches = { values, count: 20, visibleSize: 16 };
    const transform = {
      removeMean: false,
      centre: 0.5,
      limit: Number.POSITIVE_INFINITY,
      gain: 1,
      offset: 0.5,
    };
    const made = { patches, transform, cut: undefined, made: values };
    const { stages, places, misfits } = await preparationOf(made);
    expect(places).toBeUndefined();
    expect(stages[0]?.patches).toEqual(values.slice(0, 80));
    expect(misfits).toEqual([]);
    await expect(
      listPictures({ runId: 1, first: 0, count: 1, side: 9 }, contextOf(made)),
    ).rejects.toMatchObject({
      refusal: { id: 'noPictures' },
    });
  });
});

describe('the pictures of a run', () => {
  it('are listed small, a page at a time', async () => {
    const prepared = await prepare();
    const request = { runId: 1, first: 1, count: 5, side: 16 };
    const { total, pictures } = await listPictures(request, contextOf(prepared));
    expect(total).toBe(3);
    expect(pictures.map(({ width, height, greys }) => [width, height, greys.length])).toEqual([
      [16, 16, 256],
      [16, 16, 256],
    ]);
  });

  it('are shown with every place where a patch was cut from them', async () => {
    const prepared = await prepare();
    const shown = await Promise.all(
      [0, 1, 2].map((picture) => showPicture({ runId: 1, picture, side: 64 }, contextOf(prepared))),
    );
    const patches = shown.flatMap((one) => [...one.patches]).sort((a, b) => a - b);
    expect(patches).toEqual(Array.from({ length: 60 }, (_, patch) => patch));
    const { places } = prepared.cut ?? {};
    const [patch = 0] = shown[2]?.patches ?? [];
    expect([...(shown[2]?.corners.slice(0, 2) ?? [])]).toEqual([places?.lefts[patch], places?.tops[patch]]);
    expect(shown[0]?.whitened).toBeDefined();
    const plain = await showPicture(
      { runId: 1, picture: 0, side: 64 },
      contextOf(await prepare({ whiten: false })),
    );
    expect(plain.whitened).toBeUndefined();
  });

  it('say where a patch was cut, at one of the places that its picture shows', async () => {
    const context = contextOf<'findPatch'>(await prepare());
    const { picture, left, top } = await findPatch({ runId: 1, patch: 17 }, context);
    const { patches, corners } = await showPicture(
      { runId: 1, picture, side: 64 },
      contextOf(await prepare()),
    );
    const place = patches.indexOf(17);
    expect([...corners.slice(2 * place, 2 * place + 2)]).toEqual([left, top]);
    await expect(findPatch({ runId: 1, patch: 60 }, context)).rejects.toMatchObject({
      refusal: { id: 'noSuchPatch', patch: 60, count: 60 },
    });
  });
});

describe('the steps of patches in colour', () => {
  it('are the colours of the pictures, from 0 to 1, and what the network sees of them', async () => {
    const prepared = await prepare(colourPreparation);
    const { stages, visibleSize, colours } = await preparationOf(prepared, { first: 2 });
    expect(stages.map(({ step }) => step)).toEqual(['original', 'whitened']);
    expect([visibleSize, colours]).toEqual([192, undefined]);
    const [original, whitened] = stages;
    expect(Math.min(...(original?.patches ?? []))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...(original?.patches ?? []))).toBeLessThanOrEqual(1);
    expect(whitened?.patches).toEqual(prepared.patches.values.slice(2 * 192, 7 * 192));
  });

  it('begin at pictures in colour: three planes of levels', async () => {
    const prepared = await prepare(colourPreparation);
    const shown = await showPicture({ runId: 1, picture: 0, side: 32 }, contextOf(prepared));
    expect(shown.original.greys).toHaveLength(3 * 32 * 32);
    expect(shown.whitened).toBeUndefined();
    const { pictures } = await listPictures({ runId: 1, first: 1, count: 9, side: 16 }, contextOf(prepared));
    expect(pictures.map(({ greys }) => greys.length)).toEqual([768, 768]);
  });
});
