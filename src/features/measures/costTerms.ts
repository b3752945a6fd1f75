import { type CostTerms, courseTerms, type TermId } from '../../core/autoencoder/model.ts';

interface LineStyle {
  readonly colour: string;
  readonly dashes: string;
  readonly width: number;
}

/** How each term is drawn. Colour is never alone: each has its own dashes. */
const styles: Readonly<Record<TermId, LineStyle>> = {
  reconstructionError: {
    colour: 'var(--reconstruction)',
    dashes: '7 3',
    width: 1.75,
  },
  weightDecay: { colour: 'var(--decay)', dashes: '2 3', width: 1.75 },
  sparsityPenalty: { colour: 'var(--sparsity)', dashes: '9 3 2 3', width: 1.75 },
};

interface CostLine extends LineStyle {
  readonly term: keyof CostTerms;
}

/** The lines of the cost chart: the total, and the terms of the cost in the order of the equation, which all models have. */
export const costLines: readonly CostLine[] = [
  { term: 'total', colour: 'var(--total)', dashes: '', width: 2 },
  ...courseTerms.map(({ id }) => ({ term: id, ...styles[id] })),
];
