import { cpus, totalmem } from 'node:os';

/** What a measurement was taken on. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly gigabytes: number;
  readonly browser: string;
  readonly node: string;
}

export const machine = (browser: string): Machine => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  gigabytes: Math.round(totalmem() / 2 ** 30),
  browser,
  node: process.version,
});
