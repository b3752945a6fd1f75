import { describe, expect, it } from 'vitest';
import {
  picturePreparation,
  untouchedPreparation,
  whitenedPreparation,
} from '../../../src/core/patches/preparation.ts';
import { dataFindsEdges } from '../../../src/description/findsEdges.ts';
import { suitedPreparation, suitedRun } from '../../../src/description/suited.ts';

const files = { ...suitedRun('files').data, digest: 'abc' };

describe('edge detectors', () => {
  it.each([
    ['scenes', true],
    ['scrambled', true],
    ['pinkNoise', true],
    ['bars', false],
    ['digits', false],
    ['mnist', false],
  ] as const)('in patches of %s are counted: %s', (source, counted) => {
    expect(dataFindsEdges(suitedRun(source).data)).toBe(counted);
  });

  it("are not counted in the visitor's pictures of digits, whole or in pieces", () => {
    const preparation = suitedPreparation('files', { whiten: false, reason: 'small', whole: true });
    expect(preparation).toEqual(untouchedPreparation);
    for (const patchSize of [8, 28]) {
      expect(dataFindsEdges({ ...files, patchSize, preparation })).toBe(false);
    }
  });

  it("are counted in the visitor's photographs and in whitened pictures", () => {
    for (const preparation of [picturePreparation, whitenedPreparation]) {
      expect(dataFindsEdges({ ...files, preparation })).toBe(true);
    }
  });
});
