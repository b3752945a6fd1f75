/** Links to the paragraphs of the notes that explain something. */
export const readMore = {
  label: 'In the notes:',
  subjects: {
    cost: 'cost',
    weightDecay: 'weight decay λ',
    targetActivation: 'target ρ',
    sparsityPenalty: 'sparsity penalty β',
    optimiser: 'L-BFGS',
    learningRate: 'learning rate',
    memoryPairs: 'what L-BFGS remembers',
    whitening: 'whitening and mean removal',
    phaseScrambled: 'scrambled phases',
    bars: 'bars',
    tile: 'how to read a tile',
    bestInput: 'what excites a unit most',
    dotProduct: 'the dot product',
    displayRange: 'how tiles can mislead',
    code: 'the code',
    varianceExplained: 'variance explained',
    activationMatrix: 'few units for each patch',
    gradientCheck: 'how the check works',
    epsilon: 'why EPSILON is 1e-4',
    blindSpots: 'what the check cannot see',
  },
};

export type ReadMoreWords = typeof readMore;
