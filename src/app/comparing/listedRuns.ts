import { curveOf, isWorthSaving } from '../../archive/packRun.ts';
import type { RunSummary } from '../../archive/savedRun.ts';
import { describeRun } from '../../description/runDescription.ts';
import type { ListedRun } from '../../features/compare/comparedRun.ts';
import type { Run } from '../../store/run.ts';
import type { Shelf } from '../../store/shelf.ts';

interface Lists {
  /** Those in the browser's storage. */
  readonly kept: readonly RunSummary[];
  /** The run in the playground. */
  readonly shown: Run;
  /** Runs of this visit that were left for others. */
  readonly left: Shelf;
  idOf(run: Run): string;
}

/** All runs that can be compared, each once: the run in the playground as it is now, then the others, the one saved last first. */
export function listedRuns({ kept, shown, left, idOf }: Lists): readonly ListedRun[] {
  const keptIds = new Set(kept.map(({ id }) => id));
  const isThere = isWorthSaving(shown);
  const shownId = isThere ? idOf(shown) : undefined;
  const inMemory = left
    .map(({ run }) => run)
    .filter((run) => isWorthSaving(run) && idOf(run) !== shownId && !keptIds.has(idOf(run)));
  const listed = kept.map((run): ListedRun => {
    const { id, now, iteration, cost, curve, parent, name, note = '', pinned } = run;
    const one = { id, now, iteration, cost, curve, parent, name, note, pinned, kept: true, isShown: false };
    return id === shownId ? { ...one, ...asItIsNow(shown), isShown: true } : one;
  });
  const added = [...(isThere ? [shown] : []), ...inMemory]
    .filter((run) => !keptIds.has(idOf(run)))
    .map((run): ListedRun => ({ ...unlabelled, ...asItIsNow(run), id: idOf(run), isShown: run === shown }));
  return [...added, ...listed];
}

const unlabelled = { name: '', note: '', pinned: false, kept: false };

function asItIsNow(run: Run): Pick<ListedRun, 'now' | 'iteration' | 'cost' | 'curve' | 'parent'> {
  const { settings, costs, present, iteration, parent } = run;
  if (!settings) throw new TypeError('A run that has not begun is not listed.');
  return {
    now: describeRun(settings),
    iteration: present ?? iteration,
    cost: costs.at(-1)?.total ?? Number.NaN,
    curve: curveOf(costs),
    parent,
  };
}
