import type { Experiment } from '../../store/experiment.ts';

/** The optimiser in a few words, as it stands on the button. */
export function optimiserName(optimiser: Experiment['optimiser'], memoryPairs: number): string {
  if (optimiser.name === 'gradientDescent') return `Gradient descent, α ${optimiser.learningRate}`;
  return memoryPairs > 0 ? `L-BFGS, ${memoryPairs} pairs` : 'L-BFGS';
}

/** What L-BFGS remembers, as a sentence. */
export function memorySentence(pairs: number, bytes: number): string {
  return `Remembers up to ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of steps and gradient changes: ${megabytes(bytes)} in float64.`;
}

function megabytes(bytes: number): string {
  const size = bytes / 1e6;
  return `${size < 10 ? size.toFixed(1) : Math.round(size).toLocaleString('en-US')} MB`;
}
