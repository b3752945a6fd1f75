import type { Machine } from '../machine.ts';
import type { Target } from '../target.ts';
import type { Solve, Timing } from './race.ts';
import type { SetName } from './workload.ts';

export interface Row extends Timing {
  readonly set: SetName;
  readonly percent: number;
  readonly contestant: string;
  readonly title: string;
  readonly unit: 'evaluation' | 'epoch';
  readonly peakMegabytes: number | undefined;
}

/** The `backends` part of reports/bench.json. */
export interface BackendsReport {
  readonly machine: Machine;
  readonly webGl: string;
  readonly data: Partial<Record<SetName, string>>;
  readonly notInstalled: readonly string[];
  readonly failures: readonly string[];
  readonly rows: readonly Row[];
  readonly solves: readonly (Solve & { readonly set: SetName })[];
  readonly targets: readonly Target[];
}
