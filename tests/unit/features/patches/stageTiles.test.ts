import { describe, expect, it } from 'vitest';
import { describeValues } from '../../../../src/core/patches/describeValues.ts';
import { cornersPath } from '../../../../src/features/patches/cornersPath.ts';
import { stageGreys } from '../../../../src/features/patches/stageTiles.ts';

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

describe('the frames', () => {
  it('stand where each patch was cut', () => {
    expect(cornersPath(Uint32Array.of(3, 4, 9, 9), 1, 8)).toBe('M3 4h8v8h-8z');
  });
});
