import { createRandom } from '../../../core/random.ts';

/** Inputs that are drawn in one go: less than a few milliseconds of work. */
const slice = 1000;

/**
 * The largest dot product of `weights` with any of `count` random directions of length 1, drawn from one seed. Works
 * in small steps, so that the page stays responsive.
 * @param onBest receives the result so far, after each step
 * @returns stops it
 */
export function bestOfRandom(
  weights: ArrayLike<number>,
  count: number,
  onBest: (best: number) => void,
): () => void {
  const random = createRandom(1, 4);
  let drawn = 0;
  let best = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = (): void => {
    for (const end = Math.min(count, drawn + slice); drawn < end; drawn++) {
      best = Math.max(
        best,
        productWithRandom(weights, () => random.normal()),
      );
    }
    onBest(best);
    if (drawn < count) timer = setTimeout(work);
  };
  timer = setTimeout(work);
  return () => clearTimeout(timer);
}

function productWithRandom(weights: ArrayLike<number>, normal: () => number): number {
  let product = 0;
  let squares = 0;
  for (let n = 0; n < weights.length; n++) {
    const pixel = normal();
    product += weights[n]! * pixel;
    squares += pixel * pixel;
  }
  return product / Math.sqrt(squares);
}
