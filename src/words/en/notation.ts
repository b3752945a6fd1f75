import type { Described } from '../described.ts';

/** What everything on the page is called, and the sentence that explains it. */
export const notation = {
  // Quantities of the course’s notes.
  total: {
    name: 'Total cost',
    sentence:
      'J(W,b) is the sum of reconstruction error, weight decay and sparsity penalty. Training makes this number as small as possible.',
  },
  reconstruction: {
    name: 'Reconstruction',
    sentence:
      'The network’s output x̂ should be equal to the patch x. This term is half the squared distance between them, averaged over all m patches.',
  },
  weightDecay: {
    name: 'Weight decay',
    sentence:
      'λ/2 times the sum of all squared weights. It keeps the weights small. Biases are not included.',
  },
  sparsity: {
    name: 'Sparsity',
    sentence:
      'For each hidden unit, the Kullback–Leibler divergence measures how far its mean activation ρ̂ is from the target ρ. This term is the sum of these divergences, times β. With a small ρ, it makes each unit active for only a few patches.',
  },
  lambda: {
    name: 'weight decay λ',
    sentence:
      'λ sets how much large weights add to the cost. With a larger λ, the weights stay smaller and the tiles look smoother.',
  },
  beta: {
    name: 'sparsity weight β',
    sentence:
      'β sets how much the sparsity penalty counts in the cost. With β = 0 there is no penalty, and a hidden unit may be active for every patch.',
  },
  rho: {
    name: 'target activation ρ',
    sentence:
      'ρ is the mean activation that every hidden unit should have. With ρ = 0.01, each unit should be strongly active for about one patch in a hundred.',
  },
  rhoHat: {
    name: 'Mean activation',
    sentence:
      'A hidden unit’s activation is its output, between 0 (off) and 1 (on). ρ̂ is the activation averaged over all patches.',
  },
  patchSize: {
    name: 'Patch size',
    sentence: 'The side of the square patches in pixels. The network has one input for each pixel.',
  },
  patchCount: {
    name: 'Patches',
    sentence:
      'm, the number of patches. A patch is a small square cut out of a picture, and the network learns from these squares. With more patches the tiles are less noisy, but training takes longer.',
  },
  hiddenSize: {
    name: 'Hidden units',
    sentence: 's₂, the number of hidden units. Each learns one filter, shown as one tile.',
  },
  output: {
    name: 'Output',
    sentence:
      'x̂ is the reconstructed patch. Each column of W2 is multiplied by the activation of its hidden unit. The products and the bias b2 are added, and x̂ is the sigmoid of this sum.',
  },
  filter: {
    name: 'Filter',
    sentence:
      'The filter is the input of length 1 that makes this hidden unit most active. It is the unit’s weight vector divided by the length (the norm) of that vector.',
  },
  // Settings that have no letter in the notes.
  source: {
    name: 'Source',
    sentence: 'Where the patches x come from: pictures made on this page, or pictures of your own.',
  },
  budget: {
    name: 'Iterations',
    sentence: 'Training stops after this many iterations. Raise the number to continue.',
  },
  pace: {
    name: 'Speed',
    sentence: 'About 3, 12 or 50 iterations a second, or as fast as this machine computes.',
  },
  backend: {
    name: 'Engine',
    sentence:
      'What computes the cost and the gradient: the graphics card, WebAssembly or JavaScript. One engine computes in float64.',
  },
  tileLook: {
    name: 'Picture',
    sentence: 'How the tiles are drawn and ordered, and saving them as a picture.',
  },
  pictureSize: {
    name: 'Size',
    sentence: 'How many pixels of the saved picture each weight, or each pixel of a patch, takes.',
  },
  // What the buttons do.
  train: {
    name: 'Train',
    sentence:
      'Minimise J(W,b) iteration by iteration, until the set number of iterations is reached or you pause.',
  },
  pause: { name: 'Pause', sentence: 'Stop after the present iteration. The weights stay as they are.' },
  step: { name: 'Step', sentence: 'Do one iteration, then pause.' },
  reset: { name: 'Reset', sentence: 'Go back to iteration 0 and the same initial weights.' },
  saveWeights: { name: 'Save weights', sentence: 'Save θ, W1, W2, b1 and b2 as a MATLAB file.' },
  suitedSettings: {
    name: 'Use its settings',
    sentence: 'Set λ, β, ρ, patches, hidden units, optimiser and iterations to values that suit this source.',
  },
  openFiles: {
    name: 'Open pictures',
    sentence:
      'Learn from your own photographs, or from a MATLAB, NumPy, IDX or CSV file. Your files never leave this computer.',
  },
  cancelPreparation: {
    name: 'Cancel',
    sentence: 'Stop preparing. The previous run comes back, with its source and its settings.',
  },
  prepare: { name: 'Prepare', sentence: 'Continue to prepare the training patches.' },
  experiments: { name: 'Experiments', sentence: 'Set-ups worth trying, each with what to look for and why.' },
  leaveExperiment: {
    name: 'Back to what I had',
    sentence: 'Bring back the settings from before the experiment, as a new run.',
  },
  retry: { name: 'Try again', sentence: 'Start the trainer again with the same settings.' },
  // What can be said of a hidden unit that is marked on its tile.
  deadUnit: {
    name: 'always off',
    sentence:
      'For every patch, the unit’s activation is at most 0.05, and the unit adds almost nothing to the output. Nearly all units are off when a run begins. The mark therefore appears later: when the first features should be visible and the unit has been off for 25 iterations, or when the run ends.',
  },
  saturatedUnit: {
    name: 'always on',
    sentence: 'The unit’s activation is never below 0.95, whatever the patch. It carries no information.',
  },
  collapsedUnit: {
    name: 'no weights',
    sentence: 'The unit’s weights are almost zero, so it responds to every patch in the same way.',
  },
  duplicateUnit: {
    name: 'alike or opposite',
    sentence:
      'The unit’s weights point in nearly the same direction as those of another unit, or in the opposite one: |cosine| above 0.95.',
  },
} satisfies Record<string, Described>;

export type NotationWords = typeof notation;
