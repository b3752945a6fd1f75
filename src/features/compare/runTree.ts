import type { ListedRun } from './comparedRun.ts';

/** A run and those that branched off from it. */
export interface RunNode {
  readonly run: ListedRun;
  readonly branches: readonly RunNode[];
}

/**
 * The runs as trees of branches, each level in the order of the list. A branch whose parent is gone stands at the root; so does one of a
 * circle, which only a damaged file can have.
 */
export function runTree(runs: readonly ListedRun[]): readonly RunNode[] {
  const byId = new Map(runs.map((run) => [run.id, run]));
  const isRoot = (run: ListedRun): boolean => {
    const seen = new Set([run.id]);
    let { parent } = run;
    if (!parent || !byId.has(parent.id)) return true;
    while (parent) {
      if (seen.has(parent.id)) return parent.id === run.id;
      seen.add(parent.id);
      parent = byId.get(parent.id)?.parent;
    }
    return false;
  };
  const roots = new Set(runs.filter(isRoot));
  const nodeOf = (run: ListedRun): RunNode => ({
    run,
    branches: runs.filter((one) => one.parent?.id === run.id && !roots.has(one)).map(nodeOf),
  });
  return runs.filter((run) => roots.has(run)).map(nodeOf);
}
