import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluationTables, solveTable, targetTable } from './backends/tables.ts';
import { inspectedTable, leaksTable } from './leaks/table.ts';
import type { Machine } from './machine.ts';
import { phaseTable, startTable } from './page/tables.ts';
import { type Report, readReport } from './report.ts';

const file = join(process.cwd(), 'docs/performance.md');

/** Writes the tables of reports/bench.json between the marks of docs/performance.md. */
export async function measure(): Promise<object[][]> {
  const report = readReport();
  let text = readFileSync(file, 'utf8');
  for (const [place, sections] of Object.entries(sectionsOf(report))) {
    const marks = new RegExp(`(<!-- bench: ${place} -->\n)[^]*?(<!-- end -->)`);
    if (sections.length > 0)
      text = text.replace(marks, (_, open, close) => `${open}\n${sections.join('\n\n')}\n\n${close}`);
  }
  writeFileSync(file, text);
  console.log('docs/performance.md holds the figures of reports/bench.json.');
  return [];
}

function sectionsOf({ backends, page, leaks, inspected }: Report): Record<string, string[]> {
  return {
    evaluations: backends
      ? [
          sentence(backends.machine),
          dataOf(backends),
          ...evaluationTables(backends).map(markdown),
          absent(backends),
        ]
      : [],
    solves: backends && backends.solves.length > 0 ? [markdown(solveTable(backends))] : [],
    targets: backends ? [markdown(targetTable(backends))] : [],
    page: page ? [phaseTable(page), startTable(page), targetTable(page)].map(markdown) : [],
    leaks: leaks ? leaksTable(leaks.runs).map(markdown) : [],
    inspected: inspected ? inspectedTable(inspected.runs).map(markdown) : [],
  };
}

const sentence = ({ processor, cores, gigabytes, browser, node }: Machine): string =>
  `${processor}, ${cores} cores, ${gigabytes} GB; Chromium ${browser}, headless; Node ${node}.`;

function dataOf({ data, webGl }: NonNullable<Report['backends']>): string {
  const sets = Object.entries(data).map(([set, source]) => `${set}: ${source}`);
  return `${sets.join('; ')}. WebGL: ${webGl || 'none'}.`;
}

const absent = ({ notInstalled }: NonNullable<Report['backends']>): string =>
  notInstalled.length > 0 ? `Not installed, so not measured: ${notInstalled.join(', ')}.` : '';

function markdown(table: readonly object[]): string {
  const titles = Object.keys(table[0] ?? {});
  const line = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...table.map((row) => line(Object.values(row)))].join(
    '\n',
  );
}
