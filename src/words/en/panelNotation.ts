import type { Described } from '../described.ts';

/** As `notation`, for what only the panels and menus show. */
export const panelNotation = {
  // What can be read off a network: codes, reconstructions, and how the hidden units are used.
  code: {
    name: 'Code',
    sentence:
      'a⁽²⁾ holds the hidden units’ activations for one patch. This is all the decoder gets to see of the patch.',
  },
  epsilon: {
    name: 'Step EPSILON',
    sentence:
      'EPSILON is how far a parameter is moved up and down to measure the change of the cost. The course uses 1e-4.',
  },
  relativeDifference: {
    name: 'Relative difference',
    sentence: 'How far the computed gradient a and the numerical gradient n differ. Below 1e-9 they agree.',
  },
  patchError: {
    name: 'Error of a patch',
    sentence:
      'Half the squared distance between one patch and its output. The mean over all patches is the first term of the cost.',
  },
  varianceExplained: {
    name: 'Variance explained',
    sentence: '100% means a perfect output. 0% means no better than always giving the mean patch.',
  },
  divergence: {
    name: 'KL divergence',
    sentence:
      'KL measures how far a unit’s mean activation ρ̂ is from ρ. It is 0 where they are equal and never negative.',
  },
  // What the panels let a visitor choose or do.
  compression: {
    name: 'Compression',
    sentence:
      'Pixels in → hidden activations → pixels out. The hidden activations are all the decoder gets to see.',
  },
  patchOrder: {
    name: 'Order of the patches',
    sentence:
      'In the order in which they were cut, or by their error, which is then measured for every patch.',
  },
  unitsAdded: {
    name: 'Units added',
    sentence:
      'The number of hidden units the patch is rebuilt from, starting with the unit that changes it most.',
  },
  playUnits: { name: 'Play', sentence: 'Add the hidden units one by one, from none to all.' },
  addUnit: {
    name: 'Add one',
    sentence: 'Add the next hidden unit. After the last, it starts again with none.',
  },
  wholePicture: {
    name: 'Picture',
    sentence: 'One of the pictures from which the patches of this run were cut. It is whitened if they were.',
  },
  overlap: {
    name: 'Patches',
    sentence:
      'Side by side, each pixel is rebuilt once. With half overlap, each pixel is the mean of up to four outputs.',
  },
  pictureView: {
    name: 'Shown beside it',
    sentence:
      'The network’s reconstruction, the baseline (always the mean patch), or where the reconstruction is too dark or too bright.',
  },
  picturePart: {
    name: 'Part of the picture',
    sentence: 'The whole picture, or the 96 by 96 pixels in its middle, where single patches can be seen.',
  },
  axisView: {
    name: 'Range of the axis',
    sentence: 'All possible mean activations, from 0 to 1, or only the range in which the units lie.',
  },
  activationMatrix: {
    name: 'Activation matrix',
    sentence: 'Each row is a hidden unit and each column a patch. Black: the unit is off. White: it is on.',
  },
  unitOrder: {
    name: 'Order of the units',
    sentence: 'By number, as in the tiles, or by how many of these patches use them, the most used first.',
  },
  // What is said about a single hidden unit.
  weightNorm: {
    name: 'Weight norm',
    sentence:
      'The length of the unit’s weight vector: the square root of the sum of its squared weights, without the bias.',
  },
  bias: {
    name: 'Bias',
    sentence:
      'The number added to w·x before the sigmoid. A strongly negative bias keeps the unit off most of the time.',
  },
  unitPenalty: {
    name: 'Sparsity cost',
    sentence: 'What this unit adds to the cost because its mean activation differs from ρ: β·KL(ρ‖ρ̂).',
  },
  outgoing: {
    name: 'Outgoing weights',
    sentence:
      'The unit’s column of W2. Times the unit’s activation, it is added to the output before the last sigmoid.',
  },
  orientation: {
    name: 'Stripes at',
    sentence:
      'The direction of the filter’s stripes: 0° is horizontal, 90° is vertical, 45° rises to the right.',
  },
  frequency: {
    name: 'Frequency',
    sentence:
      'How many pairs of a bright and a dark stripe fit into one pixel. 0.1 means one pair every ten pixels.',
  },
  localisation: {
    name: 'Share of tile',
    sentence:
      'The share of the tile that the filter covers. The smaller it is, the more exactly the unit says where something is.',
  },
  dotProduct: {
    name: 'Dot product',
    sentence:
      'The weighted sum w·x equals the length of w times the length of x times the cosine of the angle between them.',
  },
  maxActivation: {
    name: 'Largest activation',
    sentence:
      'Of all inputs with ‖x‖² ≤ 1, the input W/‖W‖, which points along the weights, excites the unit most.',
  },
  inputAngle: {
    name: 'Angle θ to w',
    sentence: 'Turn x away from w, towards the second direction or away from it, in degrees.',
  },
  inputLength: {
    name: 'Length ‖x‖',
    sentence: 'Make x shorter or longer. The course allows inputs up to length 1.',
  },
  mixedDirection: {
    name: 'Turn towards',
    sentence: 'The second direction of the plane: the pattern of a real patch, or a random one.',
  },
  firstLength: {
    name: 'Length ‖w‖',
    sentence: 'The length of w. The dot product grows in proportion to it.',
  },
  firstDirection: {
    name: 'Direction of w',
    sentence: 'The direction of w in degrees. Only the angle between the two vectors matters.',
  },
  secondLength: {
    name: 'Length of x',
    sentence: 'The length of x. Its projection onto w grows in proportion.',
  },
  secondDirection: {
    name: 'Direction of x',
    sentence: 'The direction of x in degrees. More than a right angle away from w, the product is negative.',
  },
  projection: {
    name: 'Projection',
    sentence: 'How far x reaches along w: ‖x‖ cos θ. It is negative where x points away from w.',
  },
  caveat: {
    name: 'Length counts',
    sentence:
      'A high-contrast patch that looks less like the filter can excite the unit more than a faint patch that fits it well.',
  },
  patternLength: {
    name: 'Contrast',
    sentence: 'The length of the patch after its mean has been subtracted.',
  },
  cosine: {
    name: 'Alignment',
    sentence: 'The cosine of the angle between the weights and the pattern. It is 1 when they look the same.',
  },
  unitActivation: {
    name: 'Activation',
    sentence: 'The sigmoid of pattern, brightness and bias added together: the unit’s response.',
  },
  patternPart: {
    name: 'Pattern',
    sentence: 'What the pattern adds to the weighted sum: ‖w‖ times the pattern’s length times cos θ.',
  },
  brightnessPart: {
    name: 'Brightness',
    sentence:
      'What the patch’s mean adds to the weighted sum. It is small when the weights sum to almost zero.',
  },
  contrast: {
    name: 'Contrast',
    sentence:
      'Multiply the right patch’s differences from its mean. Its direction stays the same and its length grows.',
  },
  brightness: {
    name: 'Brightness',
    sentence:
      'Add the same value to every pixel of the right patch. This adds the brightness times Σw to w·x.',
  },
  patternsOnly: {
    name: 'Patterns only: no mean, length 1',
    sentence: 'Subtract each patch’s mean and scale it to length 1, so that only its direction matters.',
  },
  byActivation: {
    name: 'Excite it most',
    sentence:
      'The patches with the largest activation of this unit. Direction, contrast and brightness all count.',
  },
  byCosine: {
    name: 'Look most like it',
    sentence: 'The patterns with the largest cosine to the weights. Faint ones are drawn at full contrast.',
  },
  // What the panels’ own controls do.
  whiteningCutoff: {
    name: 'Cut-off f₀',
    sentence:
      'f₀ is a frequency in cycles per pixel. Structure with higher frequencies is mostly noise, and whitening weakens it.',
  },
  checkedWeights: {
    name: 'Weights',
    sentence:
      'Where the gradient is checked: at the initial weights, as in the course, or at the weights of the present iteration.',
  },
  mistake: {
    name: 'Break it',
    sentence:
      'Puts a common mistake into the gradient. The check then shows in which blocks (W1, W2, b1, b2) the mistake can be seen.',
  },
  otherPatches: { name: 'Other patches', sentence: 'Show the next five patches of this run.' },
  earlierPictures: { name: 'Earlier pictures', sentence: 'Show the pictures before these.' },
  laterPictures: { name: 'Later pictures', sentence: 'Show the pictures after these.' },
  checkGradient: {
    name: 'Check the gradient',
    sentence:
      'Move every parameter up and down by EPSILON, and compare the change of the cost with the gradient.',
  },
  measureEpsilons: {
    name: 'Measure the curves',
    sentence: 'Compute the numerical gradient for 23 values of EPSILON, in float64 and in float32.',
  },
  // Of the playground: what its menus hold.
  optimiser: {
    name: 'Optimiser',
    sentence:
      'The method that lowers the cost. Gradient descent uses only the gradient. L-BFGS also estimates the curvature of the cost. Momentum and Adam use mini-batches: some of the patches for each step.',
  },
  learningRate: {
    name: 'Learning rate α',
    sentence:
      'α sets how far the optimiser moves at each step. If it is too large, the cost rises. If it is too small, almost nothing changes.',
  },
  momentum: {
    name: 'Momentum',
    sentence:
      'The share of the last step that is added to the next one. More momentum smooths the path but overshoots more.',
  },
  batchSize: {
    name: 'Batch size',
    sentence: 'The number of patches used for each step. One iteration is one pass over all patches.',
  },
  memory: {
    name: 'L-BFGS memory',
    sentence:
      'The number of past steps that L-BFGS remembers. A larger memory needs fewer iterations but more space.',
  },
  seed: {
    name: 'Seed',
    sentence:
      'The patches and the initial weights are random, and this number determines them. The same seed gives the same run.',
  },
  newWeights: {
    name: 'New weights',
    sentence: 'Start again from other random weights, using the next seed.',
  },
  whitening: {
    name: 'Whiten pictures',
    sentence:
      'In natural pictures, gradual changes of brightness are much stronger than fine structure. Whitening makes both about equally strong, so that edges count as much as gradual changes.',
  },
  cancel: { name: 'Cancel', sentence: 'Stop this. Nothing else changes.' },
} satisfies Record<string, Described>;

export type PanelNotationWords = typeof panelNotation;
