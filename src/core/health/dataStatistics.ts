import type { Patches } from '../autoencoder/layers.ts';
import type { OutputUnits } from '../autoencoder/model.ts';
import { totalVariance } from '../reconstruction/totalVariance.ts';
import { collapseGain } from './collapseThreshold.ts';
import type { DataStatistics } from './runRecord.ts';

/** The statistics of the patches that the rules of health need: some passes over them, once a run. */
export function dataStatistics(patches: Patches, output?: OutputUnits): DataStatistics {
  const { values, visibleSize } = patches;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let n = 0; n < values.length; n++) {
    lowest = Math.min(lowest, values[n] as number);
    highest = Math.max(highest, values[n] as number);
  }
  return {
    lowest,
    highest,
    meanPatchError: totalVariance(values, visibleSize) / 2,
    collapseGain: collapseGain(patches, output),
  };
}
