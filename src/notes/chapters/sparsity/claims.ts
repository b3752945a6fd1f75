import { naturalSetup } from '../../../presets/natural.ts';
import { barsFoundWith } from '../../measured/bars.ts';
import { lastSnapshot } from '../../measured/recordedRuns.ts';
import type { Claims } from '../../text/values.ts';
import type { values } from './values.ts';

/** Natural-like scenes: trained by `npm run claims`. Bars: trained here, 2,000 patches and 100 iterations, seed 1. */
export function claims(): Claims<typeof values> {
  const half = lastSnapshot('rhoHalf');
  const twentieth = lastSnapshot('rhoTwentieth');
  const course = lastSnapshot('course');
  return {
    halfEdges: half.edges,
    halfMean: half.meanActivation,
    halfActive: half.activeAboveTenth,
    halfShare: half.activeAboveTenth / naturalSetup.hiddenSize,
    halfVariance: half.varianceExplained,
    twentiethEdges: twentieth.edges,
    twentiethActive: twentieth.activeAboveTenth,
    twentiethVariance: twentieth.varianceExplained,
    courseEdges: course.edges,
    courseActive: course.activeAboveTenth,
    courseShare: course.activeAboveTenth / naturalSetup.hiddenSize,
    courseVariance: course.varianceExplained,
    barsWithFittingTarget: barsFoundWith({}),
    barsWithRareTarget: barsFoundWith({ rho: 0.01 }),
  };
}
