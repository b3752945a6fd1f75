import { afterEach, describe, expect, it } from 'vitest';
import { createSampleSource, sheetSize } from '../../../../src/features/input/sampleSource.ts';
import { noRun } from '../../../../src/store/run.ts';
import { useRun } from '../../../../src/store/runStore.ts';

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
  afterEach(() => useRun.setState(noRun));

  it('passes the patches’ values on as grey levels, untouched', () => {
    const source = createSampleSource();
    const samplePatches = new Float32Array(64 * 36).fill(0.3);
    useRun.setState({ samplePatches, shape });
    expect(source.read()).toMatchObject({ values: samplePatches, count: 36, side: 8, scale: 'unit' });
    expect(source.read()).toBe(source.read());
  });
});
