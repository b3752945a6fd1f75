import type { FileProblem } from '../../store/files.ts';

/** Refused files that have the same wrong with them: the first, and how many more there are. */
export interface ProblemGroup {
  readonly problem: FileProblem;
  readonly others: number;
}

/** Files of one problem that are named one by one. */
const fewest = 3;

/** One entry for every file, but one for all of a problem that many have; in the order of the first of each. */
export function groupProblems(problems: readonly FileProblem[]): readonly ProblemGroup[] {
  const groups = new Map<string, FileProblem[]>();
  for (const problem of problems) {
    const { fileName: _, ...same } = problem;
    const name = 'kind' in same ? `${same.id} ${same.kind}` : same.id;
    groups.set(name, [...(groups.get(name) ?? []), problem]);
  }
  return [...groups.values()].flatMap((group) => {
    const [problem] = group as [FileProblem];
    if (group.length <= fewest) return group.map((one) => ({ problem: one, others: 0 }));
    return [{ problem, others: group.length - 1 }];
  });
}
