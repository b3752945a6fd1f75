import { guidedExperiments } from '../../src/presets/experiments.ts';
import type { ExperimentSummary } from './summary.ts';

interface Column {
  readonly name: string;
  readonly value: (run: ExperimentSummary) => number | undefined;
  readonly digits?: number;
}

const columns: readonly Column[] = [
  { name: 'iterations', value: (run) => run.iterations },
  { name: 'cost', value: (run) => run.cost, digits: 3 },
  { name: 'reconstruction error', value: (run) => run.reconstructionError, digits: 3 },
  { name: 'mean activation', value: (run) => run.meanActivation, digits: 4 },
  { name: 'variance explained', value: (run) => run.explained, digits: 2 },
  { name: 'edges after 50', value: ({ edgesAt }) => edgesAt?.[50] },
  { name: 'edges after 150', value: ({ edgesAt }) => edgesAt?.[150] },
  { name: 'edges', value: ({ edges }) => edges },
  { name: 'always off', value: (run) => run.off },
  { name: 'no weights', value: (run) => run.blank },
  { name: 'bars', value: (run) => run.bars },
  { name: 'bars complete after', value: (run) => run.barsComplete },
  { name: 'whole digits', value: ({ wholeDigits }) => wholeDigits },
  { name: 'stripe every', value: (run) => run.wavelength, digits: 1 },
  { name: 'roughness', value: (run) => run.roughness, digits: 2 },
];

/**
 * A row an experiment: the least and the most over the seeds, and in brackets what came out with the page's own seed, 1.
 * @param before the table that this one replaces: its rows with more seeds stay
 */
export function experimentTable(runs: readonly ExperimentSummary[], before: string): string {
  const rows = guidedExperiments.flatMap(({ id }) => {
    const own = runs.filter((run) => run.id === id).toSorted((a, b) => a.seed - b.seed);
    const earlier = before.split('\n').find((line) => line.startsWith(`| ${id} |`));
    if (earlier && Number(earlier.split('|')[2]) > own.length) return [earlier];
    if (own.length === 0) return [];
    return [asRow([id, String(own.length), ...columns.map((column) => cell(own, column))])];
  });
  const head = ['experiment', 'seeds', ...columns.map(({ name }) => name)];
  return [asRow(head), asRow(head.map(() => '---')), ...rows].join('\n');
}

const asRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function cell(runs: readonly ExperimentSummary[], { value, digits = 0 }: Column): string {
  const known = runs.flatMap((run) => value(run) ?? []);
  if (known.length === 0) return '–';
  const [least, most] = [Math.min(...known), Math.max(...known)].map((number) => number.toFixed(digits));
  const first = runs.find(({ seed }) => seed === 1);
  const own = first && value(first);
  if (least === most) return `${least}`;
  return own === undefined ? `${least}–${most}` : `${least}–${most} (${own.toFixed(digits)})`;
}
