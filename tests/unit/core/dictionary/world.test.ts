import { describe, expect, it } from 'vitest';
import {
  createExampleSource,
  createInputSource,
  createWorld,
  type WorldSettings,
} from '../../../../src/core/dictionary/world.ts';

const usual = {
  variant: 'independent',
  features: 12,
  dimensions: 5,
  probability: 0.1,
  seed: 4,
} as const satisfies WorldSettings;
const count = 20_000;
const variants = ['independent', 'correlated', 'implied', 'pentagon'] as const;

const draw = (changed: Partial<WorldSettings>) => {
  const world = createWorld({ ...usual, ...changed });
  return { world, examples: createExampleSource(world)(count) };
};

describe('a world', () => {
  it.each(variants)('has unit directions, and examples that are made of its features: %s', (variant) => {
    const { world, examples } = draw({ variant });
    const { features, dimensions, directions } = world;
    for (let i = 0; i < features; i++)
      expect(Math.hypot(...directions.subarray(i * dimensions, (i + 1) * dimensions))).toBeCloseTo(1, 12);
    const sizes = examples.sizes.filter((size) => size > 0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.5);
    expect(Math.max(...sizes)).toBeLessThan(variant === 'implied' ? 2.25 : 1.5);
    for (const m of [0, 1, count - 1]) {
      for (let k = 0; k < dimensions; k++) {
        let sum = 0;
        for (let i = 0; i < features; i++)
          sum += examples.sizes[m * features + i]! * directions[i * dimensions + k]!;
        expect(examples.inputs[m * dimensions + k]).toBeCloseTo(sum, 12);
      }
    }
  });

  it.each(variants)(
    'is the same for the same seed, and the examples are, with or without sizes: %s',
    (variant) => {
      const world = createWorld({ ...usual, variant });
      const examples = createExampleSource(world)(200);
      expect(createExampleSource(createWorld({ ...usual, variant }))(200)).toEqual(examples);
      const inputs = new Float64Array(100 * world.dimensions).fill(7);
      createInputSource(world)(inputs);
      expect(inputs).toEqual(examples.inputs.slice(0, inputs.length));
      const other = createExampleSource(createWorld({ ...usual, variant, seed: 5 }))(200);
      expect(other.inputs).not.toEqual(examples.inputs);
    },
  );

  it('has every feature on with its probability', () => {
    const { examples } = draw({});
    const on = examples.sizes.filter((size) => size > 0).length / examples.sizes.length;
    expect(on).toBeGreaterThan(0.097);
    expect(on).toBeLessThan(0.103);
    expect(createExampleSource(createWorld({ ...usual, probability: 0.01 }))(5).count).toBe(5);
  });

  it('has children that bring their parents along, and parents that also come alone', () => {
    const { world, examples } = draw({ variant: 'implied' });
    let [alone, both, orphans] = [0, 0, 0];
    for (let m = 0; m < count * world.features; m += 2) {
      const [parent, child] = [examples.sizes[m]! > 0, examples.sizes[m + 1]! > 0];
      if (parent && child) both++;
      else if (parent) alone++;
      else if (child) orphans++;
    }
    const children = examples.sizes.filter((size, i) => i % 2 === 1 && size > 0);
    expect(Math.min(...children)).toBeGreaterThanOrEqual(0.75);
    expect(Math.max(...children)).toBeGreaterThan(2.2);
    expect(Math.max(...examples.sizes.filter((_, i) => i % 2 === 0))).toBeLessThan(1.5);
    const pairs = (count * world.features) / 2;
    expect(orphans).toBe(0);
    // p = 0.1: the child in a tenth of the examples, the parent without it in a tenth of the others.
    expect(both / pairs).toBeGreaterThan(0.097);
    expect(both / pairs).toBeLessThan(0.103);
    expect(alone / pairs).toBeGreaterThan(0.087);
    expect(alone / pairs).toBeLessThan(0.093);
  });
});
