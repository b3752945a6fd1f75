/** Saving the numbers of a run, so that other programs can compute with them. */
export const saving = {
  theta: { name: 'θ for NumPy', sentence: 'Save θ as a NumPy file.' },
  patches: { name: 'Save patches', sentence: 'Save all patches of this run as a MATLAB file, one a column.' },
  patchesNpy: {
    name: 'Patches for NumPy',
    sentence: 'Save all patches of this run as a NumPy file, one a column.',
  },
  order:
    'The pixels of a patch are saved in the course’s order, column by column. The file of the weights also holds λ, ρ, β, the seed and a description of the run.',
};

export type SavingWords = typeof saving;
