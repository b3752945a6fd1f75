/** The formulas of the cost and its terms, read aloud; keys as in `notation/formulas.ts`. */
export const formulas = {
  total: 'The sparse cost J of W and b equals',
  reconstruction:
    'the average, over all m patches, of half the squared distance between the reconstruction x hat and the patch x',
  weightDecay: 'plus lambda over two, times the sum of all squared weights in both layers',
  sparsity:
    'plus beta times the sum, over all hidden units j, of the KL divergence between rho and rho hat j',
};

export type FormulasWords = typeof formulas;
