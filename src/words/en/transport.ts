/** The row that trains the network, and its menu. */
export const transport = {
  iteration: 'iteration',
  of: 'of',
  more: {
    name: 'More settings of the run',
    sentence: 'The optimiser and its settings, the seed, new weights, and saving the weights.',
  },
  paces: {
    slow: 'Slow motion',
    moderate: 'Moderate speed',
    brisk: 'High speed',
    full: 'Full speed',
  },
};

export type TransportWords = typeof transport;
