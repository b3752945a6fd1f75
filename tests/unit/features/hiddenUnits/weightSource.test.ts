import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createWeightSource } from '../../../../src/features/hiddenUnits/weightSource.ts';
import { createStores } from '../../../../src/store/stores.ts';

const shape = { visibleSize: 64, hiddenSize: 25 };
const frameOf = (iteration: number) => ({ iteration, shape, weights: new Float32Array(25 * 64) });

describe('createWeightSource', () => {
  let stores = createStores();
  beforeEach(() => {
    stores = createStores();
  });

  it('has no tiles before the first frame', () => {
    expect(createWeightSource(stores).read()).toBeUndefined();
  });

  it('gives the same sheet until another frame comes', () => {
    const source = createWeightSource(stores);
    stores.run.setState({ frame: frameOf(1) });
    const first = source.read();
    expect(first).toMatchObject({ count: 25, side: 8 });
    expect(first?.greys).toHaveLength(25 * 64);
    stores.run.setState({ iteration: 2 });
    expect(source.read()).toBe(first);
    stores.run.setState({ frame: frameOf(2) });
    expect(source.read()).not.toBe(first);
  });

  it('tells of new frames and of nothing else', () => {
    const changed = vi.fn();
    const end = createWeightSource(stores).subscribe(changed);
    stores.run.setState({ iteration: 2 });
    expect(changed).not.toHaveBeenCalled();
    stores.run.setState({ frame: frameOf(2) });
    expect(changed).toHaveBeenCalledTimes(1);
    end();
    stores.run.setState({ frame: frameOf(3) });
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
