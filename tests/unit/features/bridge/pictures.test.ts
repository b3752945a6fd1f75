import { describe, expect, it } from 'vitest';
import { createExampleSource, createWorld } from '../../../../src/core/dictionary/world.ts';
import { glyphOf, glyphPath, glyphSize } from '../../../../src/features/bridge/glyph.ts';
import { matrixColours, matrixOrder } from '../../../../src/features/bridge/matrixOrder.ts';
import { shapeOf } from '../../../../src/features/bridge/settings.ts';
import { misleadingPoint } from '../../../../src/features/bridge/tradeOffPoints.ts';

describe('the signs of the features', () => {
  it('differ from each other, and are mirrored left to right', () => {
    const all = Array.from({ length: 128 }, (_, feature) => glyphOf(feature));
    expect(new Set(all.map(String)).size).toBe(128);
    for (const cells of all)
      for (let cell = 0; cell < cells.length; cell++) {
        const row = Math.floor(cell / glyphSize);
        expect(cells[cell]).toBe(cells[row * glyphSize + glyphSize - 1 - (cell % glyphSize)]);
      }
    expect(glyphPath(0)).toMatch(/^(M\d \dh1v1h-1z){6,}$/);
  });
});

describe('the order of the matrix', () => {
  const measures = (latentOf: readonly number[]) => ({ latentOf: Int32Array.from(latentOf) }) as never;

  it('puts what belongs together on the diagonal, and the latents left over behind', () => {
    expect(matrixOrder(measures([2, 0, 3]), 4)).toEqual({ rows: [0, 1, 2], columns: [2, 0, 3, 1] });
  });

  it('puts features without a latent below the others', () => {
    expect(matrixOrder(measures([-1, 1, 0]), 2)).toEqual({ rows: [1, 2, 0], columns: [1, 0] });
  });

  it('shows a perfect learner as a bright diagonal on black', () => {
    const cosines = Float64Array.of(0, 1, 1, 0);
    const colours = matrixColours(cosines, 2, { rows: [0, 1], columns: [1, 0] });
    expect([...colours]).toEqual([255, 250, 235, 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 250, 235, 255]);
    const [red, , blue] = matrixColours(Float64Array.of(-1), 1, { rows: [0], columns: [0] });
    expect(red).toBeGreaterThan(blue! + 100);
  });
});

describe('the trade-off', () => {
  const point = (setting: number, unexplained: number, found: number) => ({ setting, unexplained, found });

  it('marks the best reconstruction where it finds least', () => {
    const worst = point(0.03, 0.004, 0.03);
    expect(misleadingPoint([worst, point(0.3, 0.11, 1), point(1, 0.32, 0.97)])).toBe(worst);
  });

  it('marks nothing where that is not so', () => {
    expect(misleadingPoint([point(0.03, 0.004, 0.5), point(1, 0.3, 0.4)])).toBeUndefined();
    expect(misleadingPoint([point(0.03, 0.004, 0), point(1, 0.3, 0)])).toBeUndefined();
    expect(misleadingPoint([point(0.03, 0.004, 0)])).toBeUndefined();
  });
});

it.each(['independent', 'correlated', 'implied', 'pentagon'] as const)(
  'the number of features in an example that the page states is that of the world: %s',
  (variant) => {
    const settings = { variant, features: 40, dimensions: 20, probability: 0.1, seed: 2 } as const;
    const world = createWorld(settings);
    const { sizes, count } = createExampleSource(world)(5000);
    const { features, dimensions, on } = shapeOf(settings);
    expect({ features, dimensions }).toEqual({ features: world.features, dimensions: world.dimensions });
    expect(Math.abs(sizes.filter((size) => size > 0).length / count / on - 1)).toBeLessThan(0.05);
  },
);
