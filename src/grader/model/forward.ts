import type { Objective } from '../../core/autoencoder/shape.ts';
import type { Network } from '../network/network.ts';
import { column, type Matrix, map, matrix, plus, product } from './matrix.ts';

export interface Weights {
  /** hiddenSize × visibleSize */
  readonly W1: Matrix;
  /** visibleSize × hiddenSize */
  readonly W2: Matrix;
  readonly b1: Matrix;
  readonly b2: Matrix;
}

/** A forward pass, one patch a column, with the settings and the number of patches that the student's code works with. */
export interface Forward extends Weights, Objective {
  readonly network: Network;
  /** The number of patches that sums are divided by. */
  readonly m: number;
  readonly squash: (z: number) => number;
  /** What the output is compared with. */
  readonly x: Matrix;
  /** What the first layer is given. */
  readonly input: Matrix;
  readonly z2: Matrix;
  readonly a2: Matrix;
  readonly z3: Matrix;
  readonly a3: Matrix;
}

/** The steps of the forward pass, each of which a mistake may replace. */
export interface ForwardSteps {
  settings(objective: Objective): Objective;
  count(network: Network): number;
  weights(network: Network): Weights;
  patches(x: Matrix): Matrix;
  input(x: Matrix, squash: (z: number) => number): Matrix;
  z2(weights: Weights, input: Matrix): Matrix;
  squash(z: number): number;
  a2(z2: Matrix, squash: (z: number) => number): Matrix;
  z3(weights: Weights, a2: Matrix, z2: Matrix): Matrix;
  a3(z3: Matrix, squash: (z: number) => number): Matrix;
}

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

export function weightsOf({ theta, shape }: Network): Weights {
  const { visibleSize: v, hiddenSize: h } = shape;
  const n = v * h;
  return {
    W1: matrix(h, v, theta.slice(0, n)),
    W2: matrix(v, h, theta.slice(n, 2 * n)),
    b1: column(theta.slice(2 * n, 2 * n + h)),
    b2: column(theta.slice(2 * n + h)),
  };
}

const right: ForwardSteps = {
  settings: (objective) => objective,
  count: ({ patches }) => patches.count,
  weights: weightsOf,
  patches: (x) => x,
  input: (x) => x,
  z2: ({ W1, b1 }, input) => plus(product(W1, input), b1),
  squash: sigmoid,
  a2: (z2, squash) => map(z2, squash),
  z3: ({ W2, b2 }, a2) => plus(product(W2, a2), b2),
  a3: (z3, squash) => map(z3, squash),
};

/** The forward pass with some steps replaced. */
export function forwardPass(network: Network, change: Partial<ForwardSteps> = {}): Forward {
  const steps = { ...right, ...change };
  const { patches, objective } = network;
  const weights = steps.weights(network);
  const x = steps.patches(matrix(patches.visibleSize, patches.count, Float64Array.from(patches.values)));
  const input = steps.input(x, steps.squash);
  const z2 = steps.z2(weights, input);
  const a2 = steps.a2(z2, steps.squash);
  const z3 = steps.z3(weights, a2, z2);
  const a3 = steps.a3(z3, steps.squash);
  const { lambda, rho, beta } = steps.settings(objective);
  return {
    ...weights,
    lambda,
    rho,
    beta,
    network,
    m: steps.count(network),
    squash: steps.squash,
    x,
    input,
    z2,
    a2,
    z3,
    a3,
  };
}
