import { lastSnapshot, recordedRun, snapshotAt } from '../../measured/recordedRuns.ts';
import type { Claims } from '../../text/values.ts';
import type { values } from './values.ts';

/** All runs start from the same weights, on the playground's scenes. */
export function claims(): Claims<typeof values> {
  const course = recordedRun('course');
  const descent = recordedRun('descent');
  const descentCost = descent.costs.at(-1)!;
  const fast = recordedRun('fastDescent');
  return {
    startCost: course.costs[0]!,
    lbfgsCost: course.costs.at(-1)!,
    lbfgsEvaluations: course.evaluations,
    descentCost,
    descentEdges: lastSnapshot('descent').edges,
    lbfgsEdges: lastSnapshot('course').edges,
    slowDescentCost: recordedRun('slowDescent').costs.at(-1)!,
    lbfgsOvertakes: course.costs.findIndex((cost) => cost < descentCost),
    averagePatchCost: snapshotAt('course', 10).terms.total,
    lbfgsDown: iterationsDown(course.costs),
    descentDown: iterationsDown(descent.costs),
    fastFirst: fast.costs[1]!,
    fastLast: fast.costs.at(-1)!,
    descentAt50: descent.costs[50]!,
  };
}

/** How many iterations it takes to come within a hundredth of the cost of the average patch. */
function iterationsDown(costs: readonly number[]): number {
  const averagePatch = snapshotAt('course', 10).terms.total;
  return costs.findIndex((cost) => cost < 1.01 * averagePatch);
}
