import type { CostTerms } from '../../core/autoencoder/shape.ts';

/** The lines of the cost chart. Colour is never alone: each has its own dashes. */
export const costLines = [
  { term: 'total', label: 'total', colour: 'var(--total)', dashes: '', width: 2 },
  {
    term: 'reconstructionError',
    label: 'reconstruction',
    colour: 'var(--reconstruction)',
    dashes: '7 3',
    width: 1.75,
  },
  { term: 'weightDecay', label: 'weight decay', colour: 'var(--decay)', dashes: '2 3', width: 1.75 },
  { term: 'sparsityPenalty', label: 'sparsity', colour: 'var(--sparsity)', dashes: '9 3 2 3', width: 1.75 },
] as const satisfies readonly {
  term: keyof CostTerms;
  label: string;
  colour: string;
  dashes: string;
  width: number;
}[];
