import { afterEach, describe, expect, it, vi } from 'vitest';
import { createWeightSource } from '../../../../src/features/hiddenUnits/weightSource.ts';
import { noRun } from '../../../../src/store/run.ts';
import { useRun } from '../../../../src/store/runStore.ts';

const shape = { visibleSize: 64, hiddenSize: 25 };
const frameOf = (iteration: number) => ({ iteration, shape, weights: new Float32Array(25 * 64) });

describe('createWeightSource', () => {
  afterEach(() => useRun.setState(noRun));

  it('has no tiles before the first frame', () => {
    expect(createWeightSource().read()).toBeUndefined();
  });

  it('gives the same sheet until another frame comes', () => {
    const source = createWeightSource();
    useRun.setState({ frame: frameOf(1) });
    const first = source.read();
    expect(first).toMatchObject({ count: 25, side: 8 });
    expect(first?.greys).toHaveLength(25 * 64);
    useRun.setState({ iteration: 2 });
    expect(source.read()).toBe(first);
    useRun.setState({ frame: frameOf(2) });
    expect(source.read()).not.toBe(first);
  });

  it('tells of new frames and of nothing else', () => {
    const changed = vi.fn();
    const end = createWeightSource().subscribe(changed);
    useRun.setState({ iteration: 2 });
    expect(changed).not.toHaveBeenCalled();
    useRun.setState({ frame: frameOf(2) });
    expect(changed).toHaveBeenCalledTimes(1);
    end();
    useRun.setState({ frame: frameOf(3) });
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
