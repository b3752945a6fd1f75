import { median, rounded } from '../statistics.ts';
import type { BackendsReport } from './results.ts';

const percentName = (percent: number): string => `${percent} %`;

/** Evaluations, solves and targets as rows of words and rounded numbers. */
export function backendTables(report: BackendsReport): object[][] {
  return [...evaluationTables(report), solveTable(report), targetTable(report)].filter(
    (table) => table.length > 0,
  );
}

export function evaluationTables({ rows }: Pick<BackendsReport, 'rows'>): object[][] {
  const groups = groupBy(rows, ({ set, percent }) => `${set}, ${percentName(percent)}`);
  return [...groups].map(([samples, group]) =>
    group
      .toSorted((a, b) => a.ratio - b.ratio)
      .map((row) => ({
        samples,
        contender: row.unit === 'epoch' ? `${row.title}, an epoch` : row.title,
        ms: rounded(row.median),
        quartiles: `${rounded(row.lowerQuartile)}–${rounded(row.upperQuartile)}`,
        least: rounded(row.least),
        ratio: rounded(row.ratio),
        'peak MB': row.peakMegabytes ?? '',
      })),
  );
}

/** The middle of the repeated solves. Ratios are to our kernel on all threads. */
export function solveTable({ solves, rows }: Pick<BackendsReport, 'rows' | 'solves'>): object[] {
  const groups = groupBy(solves, ({ set, contestant, memory }) => `${set} ${contestant} ${memory}`);
  const middle = (of: readonly { seconds: number }[]) => median(of.map(({ seconds }) => seconds));
  return [...groups.values()].flatMap((runs) => {
    const [run] = runs;
    if (!run) return [];
    const ours = solves.filter(({ set, contestant }) => set === run.set && contestant === 'kernel');
    return {
      set: run.set,
      contender: rows.find(({ contestant }) => contestant === run.contestant)?.title ?? run.contestant,
      memory: run.memory,
      iterations: run.iterations,
      'evaluations an iteration': rounded(run.evaluations / run.iterations),
      seconds: rounded(middle(runs)),
      ratio: rounded(middle(runs) / middle(ours)),
      J: Number(run.cost.toFixed(5)),
      'over evaluations': rounded(median(runs.map(({ overEvaluations }) => overEvaluations))),
      'outside evaluations, ms an iteration': rounded(
        median(runs.map((each) => (1000 * (each.seconds - each.inside)) / each.iterations)),
      ),
      'stopped by': run.reason === 'budget' ? '' : run.reason,
    };
  });
}

export const targetTable = ({ targets }: Pick<BackendsReport, 'targets'>): object[] =>
  targets.map(({ target, wanted, measured, met }) => ({
    target,
    wanted,
    measured,
    met: met === undefined ? '–' : met ? 'met' : 'not met',
  }));

/** Map.groupBy, which Node 20 has not. */
function groupBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return groups;
}
