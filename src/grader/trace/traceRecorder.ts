import type { Assignment, Place } from '../student/studentProgram.ts';

/** Numbers that stood in a variable after an assignment. */
export interface Snapshot {
  readonly dims: readonly number[];
  readonly values: Float64Array;
}

/** A line that assigns a variable, with what it assigned: in a loop often many times. */
export interface Site extends Place {
  readonly name: string;
  /** The first snapshots, and the last. */
  readonly snapshots: Snapshot[];
  /** Position among all assignments of the first and of the last snapshot. */
  readonly first: number;
  last: number;
}

/** Snapshots kept of one site, besides the last: a loop over the patches of the traced network fits. */
const keptPerSite = 24;

/** Larger arrays than this are not kept; the traced network has no use for them. */
const mostElements = 4_000;

/** After this number of assignments a program is in a long loop, and nothing more is recorded. */
const mostAssignments = 40_000;

/** Collects what a student's program assigns while it runs on a small network. */
export class TraceRecorder {
  private readonly found = new Map<string, Site>();
  private count = 0;

  readonly record = ({ file, line, name, values }: Assignment): void => {
    const order = this.count++;
    if (order > mostAssignments) return;
    if (values.re.length > mostElements) return;
    const key = `${file}:${line}:${name}`;
    const site = this.found.get(key) ?? { file, line, name, snapshots: [], first: order, last: order };
    this.found.set(key, site);
    site.last = order;
    if (site.snapshots.length > keptPerSite) site.snapshots.pop();
    site.snapshots.push({ dims: values.dims, values: values.re.slice() });
  };

  /** In the order in which they were first reached. */
  sites(): Site[] {
    return [...this.found.values()].sort((a, b) => a.first - b.first);
  }
}
