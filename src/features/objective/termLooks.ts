import type { CostTerms } from '../../core/autoencoder/model.ts';

interface TermLook {
  /** Of the quantity in the notation. */
  readonly name: 'total' | 'reconstruction' | 'weightDecay' | 'sparsity';
  /** In CostTerm.module.css: its place and colour. */
  readonly className: 'total' | 'reconstruction' | 'weightDecay' | 'sparsity';
  /** The colour of the sliders inside it. */
  readonly tone?: 'decay' | 'sparsity';
}

/** How the total and each term of a cost function look in the equation. */
export const termLooks: Readonly<Record<keyof CostTerms, TermLook>> = {
  total: { name: 'total', className: 'total' },
  reconstructionError: { name: 'reconstruction', className: 'reconstruction' },
  weightDecay: { name: 'weightDecay', className: 'weightDecay', tone: 'decay' },
  sparsityPenalty: { name: 'sparsity', className: 'sparsity', tone: 'sparsity' },
};
