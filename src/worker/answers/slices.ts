/** Milliseconds of work between two turns: below the 8 that an iteration may have to wait. */
const longestSlice = 6;

/** Work cut into slices. */
export interface Slices {
  /** To be awaited after every small piece of work; gives way once a slice is full. */
  rest(): Promise<void>;
  /** Does all the steps of a generator, resting after each. @returns what the generator returns */
  through<Result>(steps: Generator<unknown, Result>): Promise<Result>;
}

export function createSlices(
  giveWay: () => Promise<void>,
  now: () => number = () => performance.now(),
): Slices {
  let begun = now();
  const rest = async (): Promise<void> => {
    if (now() - begun < longestSlice) return;
    await giveWay();
    begun = now();
  };
  return {
    rest,
    async through(steps) {
      let step = steps.next();
      while (!step.done) {
        await rest();
        step = steps.next();
      }
      return step.value;
    },
  };
}
