import type { ComparedRun } from './comparedRun.ts';
import type { ComparedAt } from './useComparison.ts';

/**
 * The mean activations of a run where it is shown: at its end over all its patches, elsewhere over a sample of the baseline's; undefined
 * where there is none that fits.
 */
export function rhoHatAt(run: ComparedRun, { iteration, network }: ComparedAt): Float64Array | undefined {
  return iteration === run.iteration ? run.rhoHat : network?.measured?.rhoHat;
}
