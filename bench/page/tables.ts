import { targetTable } from '../backends/tables.ts';
import { median, rounded } from '../statistics.ts';
import type { PageReport, Phase } from './results.ts';

/** Frames and clicks, starts, heap and targets as rows. */
export function pageTables(report: PageReport): object[][] {
  return [phaseTable(report), startTable(report), targetTable(report)];
}

export const phaseTable = ({ idle, training, trainingLate, minutes }: PageReport): object[] => [
  phaseRow('idle', idle),
  phaseRow('training', training),
  phaseRow(`training, ${minutes} minutes later`, trainingLate),
];

function phaseRow(page: string, { frames, clicks, longTasks, longTasksClicked }: Phase): object {
  const worst = Math.max(0, ...longTasks, ...longTasksClicked);
  return {
    page,
    'frames/s': rounded(frames.perSecond),
    'frame p95 ms': rounded(frames.p95),
    'click p50 ms': rounded(clicks.p50),
    'p75 ms': rounded(clicks.p75),
    'p95 ms': rounded(clicks.p95),
    'tasks > 50 ms': longTasks.length,
    'with clicks': longTasksClicked.length,
    'longest ms': worst,
  };
}

export function startTable({ starts, heap }: Pick<PageReport, 'starts' | 'heap'>): object[] {
  const middle = (of: (start: PageReport['starts'][number]) => number) => rounded(median(starts.map(of)));
  return [
    {
      'ready ms': middle(({ ready }) => ready),
      'load to first tile change ms': middle(({ firstChange }) => firstChange),
      'Train to first tile change ms': middle(({ fromTrain }) => fromTrain),
      'the same warm ms': middle(({ fromTrainWarm }) => fromTrainWarm),
      'heap MB by the minute': heap.map((megabytes) => megabytes.toFixed(1)).join(', '),
    },
  ];
}
