import type { MistakeName } from '../mistakeNames.ts';
import { type ForwardSteps, weightsOf } from './forward.ts';
import { columnAt, type Matrix, map, matrix, plus, product, squares, transposed } from './matrix.ts';

/** A mistake and how it changes a computation. Some mistakes have several forms. */
export interface ForwardMistake {
  readonly mistake: MistakeName;
  readonly change: Partial<ForwardSteps>;
}

const settings = (mistake: MistakeName, change: ForwardSteps['settings']): ForwardMistake => ({
  mistake,
  change: { settings: change },
});

const count = (mistake: MistakeName, change: ForwardSteps['count']): ForwardMistake => ({
  mistake,
  change: { count: change },
});

const reversed = (z: number): number => 1 / (1 + Math.exp(z));

/** All mistakes that change the forward pass, the settings, or the number of patches. */
export const forwardMistakes: readonly ForwardMistake[] = [
  {
    mistake: 'thetaByRows',
    change: {
      weights: (network) => {
        const { W1, W2, b1, b2 } = weightsOf(network);
        return { W1: readByRows(W1), W2: readByRows(W2), b1, b2 };
      },
    },
  },
  {
    mistake: 'W2FromW1Place',
    change: {
      weights: (network) => {
        const weights = weightsOf(network);
        return { ...weights, W2: { ...weights.W2, values: weights.W1.values } };
      },
    },
  },
  {
    mistake: 'biasesSwapped',
    change: {
      weights: (network) => {
        const weights = weightsOf(network);
        const biases = network.theta.slice(weights.W1.values.length * 2);
        const { visibleSize } = network.shape;
        const b1 = biases.slice(visibleSize);
        const b2 = biases.slice(0, visibleSize);
        return { ...weights, b1: matrix(b1.length, 1, b1), b2: matrix(visibleSize, 1, b2) };
      },
    },
  },
  {
    mistake: 'weightsStartAtZero',
    change: { weights: (network) => weightsOf({ ...network, theta: network.theta.map(() => 0) }) },
  },
  { mistake: 'patchesNotNormalised', change: { patches: (x) => map(x, (value) => (value - 0.5) / 0.4) } },
  { mistake: 'patchesScaledApart', change: { patches: scaledApart } },
  { mistake: 'inputThroughSigmoid', change: { input: (x, squash) => map(x, squash) } },
  { mistake: 'hiddenBiasMissing', change: { z2: ({ W1 }, input) => product(W1, input) } },
  { mistake: 'sigmoidSign', change: { squash: reversed } },
  { mistake: 'sigmoidSign', change: { a2: (z2) => map(z2, reversed) } },
  { mistake: 'sigmoidSign', change: { a3: (z3) => map(z3, reversed) } },
  { mistake: 'tanhForSigmoid', change: { squash: Math.tanh } },
  { mistake: 'reluForSigmoid', change: { squash: (z) => Math.max(0, z) } },
  { mistake: 'reluForSigmoid', change: { a2: (z2) => map(z2, (z) => Math.max(0, z)) } },
  { mistake: 'hiddenSigmoidMissing', change: { a2: (z2) => z2 } },
  { mistake: 'outputBiasMissing', change: { z3: ({ W2 }, a2) => product(W2, a2) } },
  { mistake: 'outputFromZ2', change: { z3: ({ W2, b2 }, _, z2) => plus(product(W2, z2), b2) } },
  { mistake: 'outputThroughW1', change: { z3: ({ W1, b2 }, a2) => plus(product(transposed(W1), a2), b2) } },
  { mistake: 'outputSigmoidMissing', change: { a3: (z3) => z3 } },
  { mistake: 'sigmoidTwice', change: { a3: (z3, squash) => map(map(z3, squash), squash) } },
  { mistake: 'sigmoidTwice', change: { a2: (z2, squash) => map(map(z2, squash), squash) } },
  count('countFromRows', ({ shape }) => shape.visibleSize),
  count('countFromLength', ({ shape, patches }) => Math.max(shape.visibleSize, patches.count)),
  count('countOfAllEntries', ({ shape, patches }) => shape.visibleSize * patches.count),
  count('countHardCoded', () => 10_000),
  settings('lambdaTenfold', (objective) => ({ ...objective, lambda: 10 * objective.lambda })),
  settings('settingsHardCoded', () => ({ lambda: 1e-4, rho: 0.01, beta: 3 })),
  settings('settingsHardCoded', () => ({ lambda: 3e-3, rho: 0.1, beta: 3 })),
  settings('settingsHardCoded', (objective) => ({ ...objective, lambda: 1e-4 })),
  settings('settingsHardCoded', (objective) => ({ ...objective, rho: 0.01 })),
  settings('settingsHardCoded', (objective) => ({ ...objective, beta: 3 })),
  settings('settingsSwapped', ({ lambda, rho, beta }) => ({ lambda, rho: beta, beta: rho })),
  settings('settingsSwapped', ({ lambda, rho, beta }) => ({ lambda: rho, rho: lambda, beta })),
  settings('settingsSwapped', ({ lambda, rho, beta }) => ({ lambda: beta, rho, beta: lambda })),
  settings('settingsSwapped', ({ lambda, rho, beta }) => ({ lambda: rho, rho: beta, beta: lambda })),
  settings('settingsSwapped', ({ lambda, rho, beta }) => ({ lambda: beta, rho: lambda, beta: rho })),
];

/** A matrix that was stored column by column, read as if it had been stored row by row. */
function readByRows({ rows, columns, values }: Matrix): Matrix {
  return transposed(matrix(columns, rows, values));
}

/** Each patch's differences from 0.5 in units of three of its own deviations, truncated at ±1, on [0.1, 0.9]. */
function scaledApart(x: Matrix): Matrix {
  const values = Float64Array.from(x.values);
  for (let patch = 0; patch < x.columns; patch++) {
    const centred = map(columnAt(x, patch), (value) => value - 0.5);
    const deviation = Math.sqrt(squares(centred) / x.rows);
    centred.values.forEach((value, n) => {
      const share = Math.max(-1, Math.min(1, value / (3 * deviation)));
      values[patch * x.rows + n] = 0.5 + 0.4 * share;
    });
  }
  return { ...x, values };
}
