import type { Settings } from '../../store/settings.ts';

export const optimiserNames = {
  lbfgs: 'L-BFGS',
  gradientDescent: 'Gradient descent',
  adam: 'Adam',
  momentum: 'Momentum',
} as const satisfies Record<Settings['optimiser']['name'], string>;

/** What L-BFGS remembers, as a sentence. */
export function memoryText(pairs: number, bytes: number): string {
  return `Remembers up to ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of steps and gradient changes: ${megabytes(bytes)}.`;
}

function megabytes(bytes: number): string {
  const size = bytes / 1e6;
  return `${size < 10 ? size.toFixed(1) : Math.round(size).toLocaleString('en-US')} MB`;
}
