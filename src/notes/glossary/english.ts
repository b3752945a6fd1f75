import type { GlossaryText } from './entries.ts';

export const english: GlossaryText = {
  terms: {
    autoencoder: {
      name: 'autoencoder',
      meaning:
        'A network that is trained to put out its own input. What it learns stands in its hidden layer.',
    },
    sparseAutoencoder: {
      name: 'sparse autoencoder',
      meaning: 'An autoencoder whose hidden units may be active only rarely.',
    },
    patch: {
      name: 'patch',
      meaning: 'A small square cut from a picture. Its pixels are the input of the network.',
    },
    hiddenUnit: {
      name: 'hidden unit',
      meaning:
        'A unit between input and output. It answers a patch with one number between 0 and 1, its activation.',
    },
    weights: {
      name: 'weights',
      meaning:
        'The numbers that say how strongly, and with which sign, one unit reacts to another. Training changes them.',
    },
    tile: { name: 'tile', meaning: 'The weights of one hidden unit, drawn as a small grey picture.' },
    edgeDetector: {
      name: 'edge detector',
      meaning: 'A hidden unit whose weights form an edge or line at one place and angle.',
    },
    iteration: {
      name: 'iteration',
      meaning: 'One step of the optimiser, after which all the weights have changed.',
    },
    phaseScrambled: {
      name: 'phase-scrambled',
      meaning:
        'Said of a picture whose waves have kept their strength but have been shifted at random, so that it has no borders.',
    },
    code: { name: 'code', meaning: 'The activations of all hidden units for one patch.' },
    reconstruction: { name: 'reconstruction', meaning: 'The output of the network for a patch.' },
    bottleneck: {
      name: 'bottleneck',
      meaning: 'A hidden layer with fewer units than there are inputs, so that the code has to be short.',
    },
    varianceExplained: {
      name: 'variance explained',
      meaning:
        'How much of the differences between patches the reconstructions account for: 0 for the average patch as output, 1 for perfect output.',
    },
    principalComponents: {
      name: 'principal components',
      meaning:
        'The patterns that describe most of the differences between patches in a linear way, the most important one first.',
    },
    activation: {
      name: 'activation',
      meaning: 'The output of a unit for one input, between 0 (off) and 1 (on).',
    },
    meanActivation: {
      name: 'mean activation',
      meaning: 'The activation of one unit, averaged over all patches.',
    },
    targetActivation: {
      name: 'target activation',
      meaning: 'The mean activation that the sparsity penalty asks every hidden unit to have.',
    },
    sparse: { name: 'sparse', meaning: 'Said of a code in which most numbers are near 0.' },
    deadUnit: { name: 'dead unit', meaning: 'A hidden unit that is never active, whatever the patch.' },
    weightedSum: {
      name: 'weighted sum',
      meaning: 'The inputs of a unit, each times its weight, added up together with the bias.',
    },
    bias: {
      name: 'bias',
      meaning: 'A number that is added to a unit’s sum and does not depend on the input.',
    },
    sigmoid: {
      name: 'sigmoid',
      meaning: 'The function 1/(1+e^−z), which turns any number into one between 0 and 1.',
    },
    dotProduct: { name: 'dot product', meaning: 'The sum of the products of the entries of two vectors.' },
    norm: {
      name: 'norm',
      meaning: 'The length of a vector: the square root of the sum of its squared entries.',
    },
    contrast: {
      name: 'contrast',
      meaning: 'How far the pixels of a patch are from their mean: the norm of the patch without its mean.',
    },
    whitening: {
      name: 'whitening',
      meaning: 'A filter that gives coarse and fine structure in a picture about the same strength.',
    },
    meanRemoval: { name: 'mean removal', meaning: 'Subtracting from every patch its own mean brightness.' },
    cost: { name: 'cost', meaning: 'The number that training makes small.' },
    feedForward: {
      name: 'feed forward',
      meaning: 'Computing the outputs of a network from its inputs, layer by layer.',
    },
    squaredError: {
      name: 'squared error',
      meaning:
        'The sum of the squared differences between output and input, halved, averaged over the patches.',
    },
    weightDecay: {
      name: 'weight decay',
      meaning: 'The term of the cost that grows with the squares of the weights.',
    },
    divergence: {
      name: 'Kullback–Leibler divergence',
      meaning:
        'A measure of how far a mean activation is from its target. It is 0 only where they are equal.',
    },
    gradient: {
      name: 'gradient',
      meaning:
        'The derivatives of the cost with respect to all parameters: how fast the cost rises with each of them.',
    },
    gradientDescent: {
      name: 'gradient descent',
      meaning: 'Going a little against the gradient, again and again, so that the cost falls.',
    },
    outerProduct: {
      name: 'outer product',
      meaning:
        'A column times a row: a table in which every entry of the one is multiplied by every entry of the other.',
    },
    matrixProduct: {
      name: 'matrix product',
      meaning: 'Each entry is a row of the left matrix times a column of the right one, added up.',
    },
    elementwiseProduct: {
      name: 'element-wise product',
      meaning:
        'Entries at the same place are multiplied. Both matrices have the same shape, and so has the result.',
    },
    rowSum: { name: 'sum over a row', meaning: 'All entries of a row added up: a matrix becomes a column.' },
    delta: {
      name: 'delta',
      meaning: 'How fast the cost of a patch rises with the weighted sum of a unit.',
    },
    backpropagation: {
      name: 'backpropagation',
      meaning: 'Computing the deltas from the output backwards, through the same weights.',
    },
    gradientCheck: {
      name: 'gradient check',
      meaning: 'Comparing the computed gradient with the change of the cost when each parameter is nudged.',
    },
    numericalGradient: {
      name: 'numerical gradient',
      meaning: 'The gradient estimated from differences of the cost, without any formula for it.',
    },
    relativeDifference: {
      name: 'relative difference',
      meaning: 'The length of the difference of two vectors divided by the length of their sum.',
    },
    roundingError: {
      name: 'rounding error',
      meaning: 'What is lost because a computer keeps only about 16 digits of each number.',
    },
    learningRate: {
      name: 'learning rate',
      meaning: 'The length of a step of gradient descent, in proportion to the gradient.',
    },
    lbfgs: {
      name: 'L-BFGS',
      meaning:
        'An optimiser that estimates the curvature of the cost from its last steps, and so takes better ones.',
    },
    evaluation: {
      name: 'evaluation',
      meaning:
        'One computation of the cost and its gradient over all patches. Nearly all the time goes into these.',
    },
    lineSearch: {
      name: 'line search',
      meaning: 'Trying how far to go in a chosen direction.',
    },
    vectorising: {
      name: 'vectorising',
      meaning: 'Replacing loops over single numbers by operations on whole matrices.',
    },
    displayRange: {
      name: 'display range',
      meaning: 'Which numbers are drawn black and which white in a picture of numbers.',
    },
    curvaturePair: {
      name: 'pair',
      meaning: 'What L-BFGS keeps of one iteration: the step, and how the gradient changed along it.',
    },
    warmRestart: {
      name: 'warm restart',
      meaning: 'Starting the optimiser again from the weights that it ended with, with an empty memory.',
    },
    overcomplete: { name: 'overcomplete', meaning: 'Said of a code with more numbers than the input has.' },
    languageModel: {
      name: 'language model',
      meaning: 'A network that is trained to foretell the next piece of a text.',
    },
    superposition: {
      name: 'superposition',
      meaning: 'Many more features than units, each spread over many units at once.',
    },
    feature: {
      name: 'feature',
      meaning: 'Something that the input may or may not contain, and that can be named.',
    },
  },
  symbols: {
    x: {
      name: 'input',
      meaning: 'A patch, or all patches side by side: s₁ rows, one column for each patch.',
    },
    xHat: { name: 'output', meaning: 'The reconstruction of the patch x. The same as a⁽³⁾.' },
    m: { name: 'number of patches', meaning: 'How many patches the cost is averaged over.' },
    s1: { name: 'number of pixels', meaning: 'How many inputs, and how many outputs, the network has.' },
    s2: { name: 'number of hidden units', meaning: 'How many numbers the code of a patch has.' },
    W1: { name: 'first weight matrix', meaning: 'From the pixels to the hidden units: s₂ rows, s₁ columns.' },
    W2: {
      name: 'second weight matrix',
      meaning: 'From the hidden units to the outputs: s₁ rows, s₂ columns.',
    },
    b1: { name: 'biases of the hidden units', meaning: 'A column of s₂ numbers.' },
    b2: { name: 'biases of the outputs', meaning: 'A column of s₁ numbers.' },
    z2: { name: 'weighted sums of the hidden units', meaning: 's₂ rows, one column for each patch.' },
    a2: {
      name: 'activations of the hidden units',
      meaning: 'The code: the sigmoid of z⁽²⁾, entry by entry.',
    },
    z3: { name: 'weighted sums of the outputs', meaning: 's₁ rows, one column for each patch.' },
    a3: {
      name: 'activations of the outputs',
      meaning: 'The reconstructions: the sigmoid of z⁽³⁾, entry by entry.',
    },
    f: { name: 'activation function', meaning: 'Here always the sigmoid.' },
    w: { name: 'weights of one unit', meaning: 'One row of W⁽¹⁾.' },
    normOf: { name: 'norm of x', meaning: 'The length of x: the square root of the sum of its squares.' },
    angle: { name: 'angle', meaning: 'The angle between the weights of a unit and an input.' },
    rho: { name: 'target activation', meaning: 'The mean activation asked of every hidden unit.' },
    rhoHat: {
      name: 'mean activation',
      meaning: 'One number for each hidden unit, its mean over all patches.',
    },
    J: { name: 'cost', meaning: 'Reconstruction error, weight decay and sparsity penalty added up.' },
    lambda: { name: 'weight decay parameter', meaning: 'How much large weights cost.' },
    beta: { name: 'weight of the sparsity penalty', meaning: 'How much the distance from the target costs.' },
    KL: { name: 'Kullback–Leibler divergence', meaning: 'How far ρ̂ is from ρ, for one unit.' },
    theta: { name: 'parameters', meaning: 'All weights and biases in one column.' },
    alpha: { name: 'learning rate', meaning: 'How far one step of gradient descent goes.' },
    gradJ: {
      name: 'gradient',
      meaning: 'The derivatives of the cost with respect to θ, in a column as long as θ.',
    },
    delta3: { name: 'delta of the outputs', meaning: 's₁ rows, one column for each patch.' },
    delta2: { name: 'delta of the hidden units', meaning: 's₂ rows, one column for each patch.' },
    DeltaW1: { name: 'sum for W⁽¹⁾', meaning: 'The products of deltas and pixels, summed over the patches.' },
    DeltaW2: {
      name: 'sum for W⁽²⁾',
      meaning: 'The products of deltas and activations, summed over the patches.',
    },
    W1grad: {
      name: 'gradient of W⁽¹⁾',
      meaning: 'The derivatives of the cost with respect to W⁽¹⁾, in its shape.',
    },
    W2grad: {
      name: 'gradient of W⁽²⁾',
      meaning: 'The derivatives of the cost with respect to W⁽²⁾, in its shape.',
    },
    b1grad: { name: 'gradient of b⁽¹⁾', meaning: 'The derivatives of the cost with respect to b⁽¹⁾.' },
    b2grad: { name: 'gradient of b⁽²⁾', meaning: 'The derivatives of the cost with respect to b⁽²⁾.' },
    epsilon: { name: 'EPSILON', meaning: 'How far a parameter is moved up and down in the gradient check.' },
  },
};
