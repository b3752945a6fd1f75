import { median, rounded } from '../statistics.ts';
import type { Target } from '../target.ts';
import type { PageReport } from './results.ts';

/** The project's targets for the page while it trains. */
export function judgePage({ starts, idle, ...measured }: Omit<PageReport, 'targets' | 'machine'>): Target[] {
  const { training, trainingLate } = measured;
  const phases = [training, trainingLate];
  const over = Math.max(...phases.map(({ clicks }) => clicks.p75)) - idle.clicks.p75;
  const share = Math.min(...phases.map(({ frames }) => frames.perSecond)) / idle.frames.perSecond;
  const tasks = phases.flatMap(({ longTasks, longTasksClicked }) => [...longTasks, ...longTasksClicked]);
  const target = (name: string, wanted: string, measured: string, met: boolean): Target => ({
    target: name,
    wanted,
    measured,
    met,
  });
  const cold = median(starts.map(({ firstChange }) => firstChange));
  const warm = median(starts.map(({ fromTrainWarm }) => fromTrainWarm));
  return [
    target('click p75 over the idle page', '≤ 20 ms', `${rounded(over)} ms`, over <= 20),
    target('tasks over 50 ms while training', '0', String(tasks.length), tasks.length === 0),
    target('frames of the idle page', '≥ 95 %', `${rounded(100 * share)} %`, share >= 0.95),
    target('cold load to first tile change', '≤ 2 s', `${rounded(cold / 1000)} s`, cold <= 2000),
    target('Train to first tile change, warm', '≤ 500 ms', `${rounded(warm)} ms`, warm <= 500),
  ];
}
