import { dataStatistics } from '../../core/health/dataStatistics.ts';
import type { Answer } from './answer.ts';

/** Patches that are measured; more would say the same and hold the next iteration up. */
const enoughValues = 4_000_000;

export const measureData: Answer<'measureData'> = async ({ runId }, { runOf, giveWay }) => {
  await giveWay();
  const { values, count, visibleSize } = runOf(runId).patches;
  const measured = Math.min(count, Math.max(1, Math.floor(enoughValues / visibleSize)));
  return dataStatistics({ values: values.subarray(0, measured * visibleSize), count: measured, visibleSize });
};
