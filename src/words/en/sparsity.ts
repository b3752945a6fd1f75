import { format } from './format.ts';

const units = (count: number): string => format.count(count, { one: 'unit', other: 'units' });
const patches = (count: number): string => format.count(count, { one: 'patch', other: 'patches' });

interface Use {
  /** Of all activations, those above `limit`. */
  readonly share: number;
  readonly limit: number;
  readonly patches: number;
  readonly units: number;
  readonly unitsPerPatch: number;
  /** Ready to be shown. */
  readonly mean: string;
}

/** A survey of the units. The limits are activations and the |cosine| of weights. */
interface Survey {
  readonly complete: boolean;
  readonly patches: number;
  readonly iteration: number;
  readonly off: number;
  readonly on: number;
  readonly cosine: number;
}

/** The panel that shows how sparsely the hidden units are used. Numbers given as text are ready to be shown. */
export const sparsity = {
  notYet: 'Known once the patches are ready.',
  divergence: 'The sparsity cost of each unit',
  views: { whole: 'All ρ̂', near: 'Near the units' },
  sum: (equation: string, iteration: number) =>
    `${equation} is the sparsity term of the cost at iteration ${format.integer(iteration)}.`,
  aboveTarget: (above: number, of: number, rho: string) =>
    `${format.integer(above)} of ${units(of)} ${above === 1 ? 'is' : 'are'} above the target ρ = ${rho}.`,
  chart: 'Hidden units by mean activation and divergence',
  meanActivation: 'mean activation ρ̂',
  chartHint: 'Each dot is a hidden unit. Point at one, or use the arrow keys.',
  noUnitYet: 'No hidden unit yet',
  /** @param state as `states` say it; empty where there is nothing to say */
  unit: (unit: number, rhoHat: string, divergence: string, state: string) =>
    `Hidden unit ${format.integer(unit)}: ρ̂ ${rhoHat}, KL ${divergence}${state === '' ? '' : `, ${state}`}`,
  table: 'Unit by unit',
  target: (rho: string) => `target ρ = ${rho}`,
  columns: { unit: 'Unit', rhoHat: 'ρ̂', divergence: 'β KL', state: 'Remark' },
  tableHint:
    'Select a column’s name to sort by it. Select a unit’s number to mark the unit here and on the tiles.',
  unitName: (unit: number) => `Hidden unit ${format.integer(unit)}`,
  states: {
    dead: 'always off',
    saturated: 'always on',
    collapsed: 'no weights',
    alike: (others: string) => `similar to: ${others}`,
  },
  /** @param more how many others are not named */
  units: (numbers: readonly number[], more: number) =>
    `${numbers.join(', ')}${more > 0 ? ` and ${format.integer(more)} more` : ''}`,
  remarks: (parts: readonly string[]) => parts.join(', '),
  counts: {
    dead: (count: number, which: string) => `${format.integer(count)} always off: ${which}.`,
    saturated: (count: number, which: string) => `${format.integer(count)} always on: ${which}.`,
    collapsed: (count: number, which: string) => `${format.integer(count)} with almost no weights: ${which}.`,
    alike: (count: number, which: string) => `${format.integer(count)} similar or opposite: ${which}.`,
  },
  allWork: 'No unit is always off, always on, or similar to another.',
  surveying: 'Measuring the units …',
  survey: ({ complete, patches: count, iteration, off, on, cosine }: Survey) =>
    `From ${complete ? `all ${patches(count)}` : `a sample of ${patches(count)}`} at iteration ${format.integer(iteration)}. A unit is off if it is never above ${off} and adds almost nothing to the output, on if it is never below ${on}, and similar to another if the |cosine| of their weights is above ${cosine}.`,
  matrix: 'Activations by hidden unit and patch',
  matrixPicture: 'Activations',
  matrixHint: 'Each row is a hidden unit and each column a patch. Point at a cell, or use the arrow keys.',
  /** A list for screen readers. */
  matrixRows: 'The patch that activates each hidden unit most',
  cell: (unit: number, patch: number, activation: string) =>
    `Hidden unit ${format.integer(unit)}, patch ${format.integer(patch)}: activation ${activation}`,
  orders: { number: 'By number', use: 'By use' },
  use: ({ share, limit, patches: count, units: size, unitsPerPatch, mean }: Use) =>
    `${format.percent(share, 1)} of the ${format.count(count * size, { one: 'activation', other: 'activations' })} (the first ${patches(count)} × ${units(size)}) are above ${limit}. On average a patch uses ${format.decimal(unitsPerPatch, 1)} units. The mean activation is ${mean}. Black is 0 and white is 1.`,
  together: (sentences: readonly string[]) => sentences.join(' '),
  sentence: (text: string) => `${text}.`,
};

export type SparsityWords = typeof sparsity;
