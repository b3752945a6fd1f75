import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackendsReport } from './backends/results.ts';
import type { InspectedReport, LeaksReport } from './leaks/results.ts';
import type { PageReport } from './page/results.ts';

const file = join(process.cwd(), 'reports/bench.json');

export interface Report {
  readonly backends?: BackendsReport;
  readonly page?: PageReport;
  readonly leaks?: LeaksReport;
  readonly inspected?: InspectedReport;
}

/** What has been measured so far, by bench; each run replaces its own part. */
export function readReport(): Report {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

export function writeReport(part: Report): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...readReport(), ...part }, null, 2)}\n`);
}
