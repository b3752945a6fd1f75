import { dataStatistics } from '../../core/health/dataStatistics.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import type { Answer } from './answer.ts';
import { paced } from './paced.ts';

/** Patches that are measured; more would give the same result and delay the next iteration. */
const enoughValues = 4_000_000;

export const measureData: Answer<'measureData'> = async ({ runId }, { runOf, giveWay }) => {
  await giveWay();
  const { patches, settings } = runOf(runId);
  const { values, count, visibleSize } = patches;
  const measured = Math.min(count, Math.max(1, Math.floor(enoughValues / visibleSize)));
  const some = { values: values.subarray(0, measured * visibleSize), count: measured, visibleSize };
  return dataStatistics(some, settings.objective.output);
};

/** Values processed in one piece of work: well under a millisecond. */
const piece = 100_000;

export const measureVariance: Answer<'measureVariance'> = async ({ runId }, context) => {
  const { patches } = context.runOf(runId).prepared;
  return { totalVariance: await totalVariance(patches, paced(context.giveWay)) };
};

/** core's `totalVariance` in pieces: 1/m Σ‖x − x̄‖², x̄ the mean patch. */
async function totalVariance(patches: PatchSet, pause: () => Promise<void>): Promise<number> {
  const { values, count, visibleSize } = patches;
  const mean = new Float64Array(visibleSize);
  for (let from = 0; from < values.length; from += piece) {
    const to = Math.min(from + piece, values.length);
    for (let n = from; n < to; n++) {
      mean[n % visibleSize] = (mean[n % visibleSize] as number) + (values[n] as number) / count;
    }
    await pause();
  }
  let squares = 0;
  for (let from = 0; from < values.length; from += piece) {
    const to = Math.min(from + piece, values.length);
    for (let n = from; n < to; n++)
      squares += ((values[n] as number) - (mean[n % visibleSize] as number)) ** 2;
    await pause();
  }
  return squares / count;
}
