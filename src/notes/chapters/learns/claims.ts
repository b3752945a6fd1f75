import { lastSnapshot, snapshotAt } from '../../measured/recordedRuns.ts';
import type { Claims } from '../../text/values.ts';
import type { values } from './values.ts';

/** Edge detectors are counted by the full measure (`measureFilters`), on the playground's own scenes with seed 1. */
export function claims(): Claims<typeof values> {
  const strongDecay = lastSnapshot('strongDecay');
  return {
    edgesAt25: snapshotAt('course', 25).edges,
    edgesAt50: snapshotAt('course', 50).edges,
    edgesAt100: snapshotAt('course', 100).edges,
    edgesAt200: snapshotAt('course', 200).edges,
    edgesAt400: snapshotAt('course', 400).edges,
    scrambledEdges: snapshotAt('scrambled', 400).edges,
    costAtStart: snapshotAt('course', 0).terms.total,
    costAtEnd: snapshotAt('course', 400).terms.total,
    strongDecayEdges: strongDecay.edges,
    strongDecayVariance: strongDecay.varianceExplained,
  };
}
