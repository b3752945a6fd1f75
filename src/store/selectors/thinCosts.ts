import type { CostPoint } from '../../protocol/events.ts';

/**
 * At most `limit` (≥ 3) points of a cost series, in order. The first, the last, the one with the smallest total
 * cost and those around the `marked` iterations stay as long as there is room; the rest is taken evenly.
 */
export function thinCosts(
  costs: readonly CostPoint[],
  limit: number,
  marked: readonly number[] = [],
): readonly CostPoint[] {
  if (costs.length <= limit) return costs;
  const kept = new Set<number>([0, costs.length - 1, indexOfSmallest(costs)]);
  for (const iteration of [...marked].reverse()) {
    const after = indexAfter(costs, iteration);
    if (kept.size + 2 > limit / 2) break;
    kept.add(Math.max(after - 1, 0));
    kept.add(Math.min(after, costs.length - 1));
  }
  const stride = Math.ceil(costs.length / (limit - kept.size + 1));
  return costs.filter((_, index) => index % stride === 0 || kept.has(index));
}

function indexOfSmallest(costs: readonly CostPoint[]): number {
  let smallest = 0;
  costs.forEach((point, index) => {
    if (point.total < (costs[smallest]?.total ?? Number.POSITIVE_INFINITY)) smallest = index;
  });
  return smallest;
}

/** Index of the first point after `iteration`, by bisection. */
function indexAfter(costs: readonly CostPoint[], iteration: number): number {
  let low = 0;
  let high = costs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((costs[middle]?.iteration ?? 0) <= iteration) low = middle + 1;
    else high = middle;
  }
  return low;
}
