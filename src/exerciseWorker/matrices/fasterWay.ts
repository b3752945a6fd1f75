/** Jobs of one size whose times are kept, for each of the two ways. */
const kept = 3;
/** Of so many jobs of one size, one is done the slower way, to see whether that still holds. */
const between = 32;
/** So many sizes are known at a time; what is not known is measured anew. */
const mostSizes = 100;

interface Times {
  readonly alone: number[];
  readonly together: number[];
  jobs: number;
}

/**
 * Does each job the way that has been faster for its size. Whether a second thread pays depends on the processor, on how fast one core
 * sees what another has written, and on what else the machine is doing; no threshold fits all.
 * @param now milliseconds
 */
export function createFasterWay(now: () => number) {
  const sizes = new Map<string, Times>();
  const timesOf = (size: string): Times => {
    const known = sizes.get(size);
    if (known) return known;
    if (sizes.size === mostSizes) sizes.clear();
    const times: Times = { alone: [], together: [], jobs: 0 };
    sizes.set(size, times);
    return times;
  };
  return (size: string, ways: { readonly alone: () => void; readonly together: () => void }): void => {
    const times = timesOf(size);
    const way = wayFor(times);
    const start = now();
    ways[way]();
    times[way].push(now() - start);
    if (times[way].length > kept) times[way].shift();
    times.jobs += 1;
  };
}

function wayFor({ alone, together, jobs }: Times): 'alone' | 'together' {
  if (alone.length < kept || together.length < kept) return jobs % 2 === 0 ? 'together' : 'alone';
  const isTogether = median(together) < median(alone);
  return isTogether === (jobs % between !== 0) ? 'together' : 'alone';
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[kept >> 1]!;
