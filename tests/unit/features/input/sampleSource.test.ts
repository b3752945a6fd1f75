import { describe, expect, it } from 'vitest';
import { createSampleSource, sheetSize } from '../../../../src/features/input/sampleSource.ts';
import { createStores } from '../../../../src/store/stores.ts';

const shape = { visibleSize: 64, hiddenSize: 25 };

describe('sheetSize', () => {
  it('shows a full square of at most 36 patches', () => {
    expect(sheetSize(new Float32Array(64 * 100), shape)).toBe(36);
    expect(sheetSize(new Float32Array(64 * 30), shape)).toBe(25);
    expect(sheetSize(new Float32Array(64 * 3), shape)).toBe(3);
  });

  it('shows nothing before there are patches', () => {
    expect(sheetSize(undefined, shape)).toBe(0);
    expect(sheetSize(new Float32Array(64), undefined)).toBe(0);
  });
});

describe('createSampleSource', () => {
  it('shows values from 0 to 1 as grey levels from black to white, as many patches as the sheet holds', () => {
    const { run } = createStores();
    const source = createSampleSource(run);
    const samplePatches = new Float32Array(64 * 40).fill(0.3);
    samplePatches.set([0, 1, 0.5, 0.1]);
    run.setState({ samplePatches, shape });
    const sheet = source.read();
    expect(sheet).toMatchObject({ count: 36, side: 8 });
    expect(sheet?.greys).toHaveLength(64 * 36);
    expect([...(sheet?.greys.subarray(0, 5) ?? [])]).toEqual([0, 255, 128, 26, 77]);
    expect(source.read()).toBe(sheet);
  });
});
