import { beforeEach, describe, expect, it } from 'vitest';
import { sortUnits } from '../../../../src/features/hiddenUnits/sortUnits.ts';
import { createWeightSource } from '../../../../src/features/hiddenUnits/weightSource.ts';
import { createStores } from '../../../../src/store/stores.ts';
import { placeOf, unitAt } from '../../../../src/store/tileLook.ts';

const shape = { visibleSize: 4, hiddenSize: 3 };
const weights = Float32Array.from([1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 3, 0]);
const frame = { iteration: 5, shape, weights };
const resting = { frame, rhoHat: Float64Array.of(0.1, 0.3, 0.2), firstWeights: weights.map((w) => w / 2) };

let stores = createStores();
beforeEach(() => {
  stores = createStores();
});

describe('the order of the tiles', () => {
  it('is that of their numbers unless something else is asked for', () => {
    expect(sortUnits('index', resting)).toBeUndefined();
    expect(sortUnits('activation', { ...resting, frame: undefined })).toBeUndefined();
  });

  it('puts the most active first, or those whose weights moved most', () => {
    expect(sortUnits('activation', resting)).toEqual([1, 2, 0]);
    expect(sortUnits('change', resting)).toEqual([2, 1, 0]);
    expect(sortUnits('change', { ...resting, firstWeights: undefined })).toBeUndefined();
  });

  it('leads from place to unit and back, and is forgotten when it does not fit the network', () => {
    const order = [2, 0, 1];
    expect([0, 1, 2].map((place) => unitAt({ order }, place, 3))).toEqual(order);
    expect([0, 1, 2].map((unit) => placeOf({ order }, unit, 3))).toEqual([1, 2, 0]);
    expect(unitAt({ order }, 4, 5)).toBe(4);
    expect(placeOf({ order }, 4, 5)).toBe(4);
  });
});

describe('the tiles as drawn', () => {
  it('stand in the order asked for', () => {
    stores.run.setState({ frame });
    stores.tileLook.getState().putInOrder([2, 0, 1]);
    const sheet = createWeightSource(stores).read();
    // each tile has one weight of full contrast: unit 2's at pixel 2, unit 0's at pixel 0, unit 1's at pixel 1
    expect([2, 4, 9].map((pixel) => sheet?.greys[pixel])).toEqual([255, 255, 255]);
  });

  it('share one scale when asked to, and take colours when asked to', () => {
    stores.run.setState({ frame });
    const source = createWeightSource(stores);
    expect(source.read()?.palette).toBeUndefined();
    stores.tileLook.getState().choose({ contrast: 'common', scale: 'diverging', smooth: true });
    const sheet = source.read();
    expect(sheet?.greys[0]).toBe(170);
    expect(sheet?.smooth).toBe(true);
    const [red = 0, , blue = 0] = sheet?.palette?.subarray(0, 3) ?? [];
    expect(blue).toBeGreaterThan(red);
  });

  it('are drawn again when the visitor wants them otherwise', () => {
    let told = 0;
    const end = createWeightSource(stores).subscribe(() => {
      told += 1;
    });
    stores.tileLook.getState().choose({ smooth: true });
    expect(told).toBe(1);
    end();
    stores.tileLook.getState().choose({ smooth: false });
    expect(told).toBe(1);
  });
});
