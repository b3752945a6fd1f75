import { describe, expect, it } from 'vitest';
import { describeValues } from '../../../../src/core/patches/describeValues.ts';
import { cornersPath } from '../../../../src/features/patches/cornersPath.ts';
import { stageGreys } from '../../../../src/features/patches/stageTiles.ts';
import { coloursText } from '../../../../src/features/patches/stepText.ts';

describe('the patches after a step', () => {
  it('are grey about the mean of all values', () => {
    const values = Float32Array.of(-1, 1);
    const greys = stageGreys(
      { patches: Float32Array.of(0, 3, -3), description: describeValues(values) },
      false,
    );
    expect([...greys]).toEqual([128, 255, 0]);
  });

  it('are shown last as the network sees them', () => {
    const patches = Float32Array.of(0, 0.5, 1);
    expect([...stageGreys({ patches, description: describeValues(patches) }, true)]).toEqual([0, 128, 255]);
  });
});

describe('what is said of the colours before luminance', () => {
  it('is why there are none, or how many are missing, and nothing where all are seen', () => {
    expect(coloursText({ colours: undefined, places: undefined })).toMatch(/^They are made without colours/);
    expect(coloursText({ colours: undefined, places: 9 })).toMatch(/^These pictures come without colours/);
    expect(coloursText({ colours: { notKept: 0 }, places: 9 })).toBeUndefined();
    expect(coloursText({ colours: { notKept: 1 }, places: 9 })).toMatch(/^One of these patches is shown/);
    expect(coloursText({ colours: { notKept: 3 }, places: 9 })).toMatch(/^3 of these patches are shown/);
  });
});

describe('the frames', () => {
  it('stand where each patch was cut', () => {
    expect(cornersPath(Uint32Array.of(3, 4, 9, 9), 1, 8)).toBe('M3 4h8v8h-8z');
  });
});
