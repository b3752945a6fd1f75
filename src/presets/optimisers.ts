/**
 * Each optimiser's settings when it is chosen. Rates and batch sizes of Adam and momentum were taken from about twenty
 * pairs tried on the course's natural set-up: below J = 0.50 after 100 passes and still falling, without jumps, to 400.
 */
export const optimiserDefaults = {
  lbfgs: { name: 'lbfgs', memory: 'auto' },
  gradientDescent: { name: 'gradientDescent', learningRate: 1 },
  adam: { name: 'adam', learningRate: 0.005, batchSize: 100 },
  momentum: { name: 'momentum', learningRate: 0.5, momentum: 0.9, batchSize: 200 },
} as const;
