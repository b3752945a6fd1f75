import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guidedExperiments } from '../src/presets/experiments.ts';
import { type MeasuredExperiment, measureExperiment } from './experiments/measureExperiment.ts';
import { type ExperimentSummary, summarise } from './experiments/summary.ts';
import { experimentTable } from './experiments/table.ts';
import type { Machine } from './experiments/trainExperiment.ts';
import { readOptions } from './options.ts';

const folder = join(process.cwd(), 'reports/experiments');
const page = join(process.cwd(), 'docs/experiments.md');
const marks = { begin: '<!-- table -->', end: '<!-- end of the table -->' };

/** A machine with two processors and relaxed SIMD. */
const machine: Machine = { threads: 2, fused: true };

/**
 * Trains every guided experiment with every seed, keeps what came out under reports/experiments, and writes the table of
 * docs/experiments.md. What is there already is not trained again, so a measurement that was broken off goes on; a row of the table
 * that was measured with more seeds than there are here stays.
 * `seeds=10`, `only=course,bars`, `minutes=600` after which no other is begun, `render` to write the table alone.
 */
export async function measure(given: readonly string[]) {
  const options = readOptions(given);
  const only = options.text('only')?.split(',');
  const ids = guidedExperiments.map(({ id }) => id).filter((id) => only?.includes(id) ?? true);
  const seeds = Array.from({ length: options.number('seeds', 10) }, (_, n) => n + 1);
  mkdirSync(folder, { recursive: true });
  const end = performance.now() + 60_000 * options.number('minutes', 600);
  for (const seed of options.words.includes('render') ? [] : seeds) {
    for (const id of ids) if (performance.now() < end) await train(id, seed);
  }
  await render();
  return [];
}

async function train(id: string, seed: number): Promise<void> {
  const name = `${id}-${seed}-${machine.threads}`;
  if (existsSync(join(folder, `${name}.json`))) return;
  const measured = await measureExperiment(id, seed, machine, (theta) =>
    writeFileSync(join(folder, `${name}.theta`), Float32Array.from(theta)),
  );
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(measured));
  console.log(name, measured.iterations, measured.reason, JSON.stringify(measured.found.at(-1)));
}

async function render(): Promise<void> {
  const runs: ExperimentSummary[] = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const measured = JSON.parse(readFileSync(join(folder, name), 'utf8')) as MeasuredExperiment;
    const { buffer } = Uint8Array.from(readFileSync(join(folder, name.replace('.json', '.theta'))));
    runs.push(await summarise(measured, Float64Array.from(new Float32Array(buffer))));
  }
  const [before = '', rest = ''] = readFileSync(page, 'utf8').split(marks.begin);
  const [table = '', after = ''] = rest.split(marks.end);
  writeFileSync(page, `${before}${marks.begin}\n\n${experimentTable(runs, table)}\n\n${marks.end}${after}`);
}
