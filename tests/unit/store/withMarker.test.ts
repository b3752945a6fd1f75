import { describe, expect, it } from 'vitest';
import type { Marker } from '../../../src/store/run.ts';
import { withMarker } from '../../../src/store/withMarker.ts';

const objective = (lambda: number) => ({ lambda, rho: 0.01, beta: 3 });
const change = (iteration: number, lambda: number) =>
  ({ iteration, subject: 'objective', before: objective(lambda / 2), after: objective(lambda) }) as const;

/** The markers of a slider dragged for two seconds, at so many iterations a second. */
function dragged(iterationsPerSecond: number): readonly Marker[] {
  let markers: readonly Marker[] = [];
  for (let message = 0; message < 16; message++) {
    const iteration = 50 + Math.round(message * 0.12 * iterationsPerSecond);
    markers = withMarker(markers, change(iteration, 1e-4 * 2 ** message), iterationsPerSecond);
  }
  return markers;
}

describe('a drag of a slider', () => {
  it.each([1, 20, 90, 300])(
    'makes one marker from its first to its last value at %d iterations a second',
    (rate) => {
      expect(dragged(rate)).toMatchObject([
        { iteration: 50, before: objective(5e-5), after: objective(1e-4 * 2 ** 15) },
      ]);
    },
  );

  it('is another gesture a second later', () => {
    const markers = withMarker(dragged(100), change(500, 0.5), 100);
    expect(markers).toHaveLength(2);
  });
});

describe('a setting chosen before the first iteration', () => {
  it('is no change of the run', () => {
    expect(withMarker([], change(0, 1e-3), 0)).toEqual([]);
  });
});
