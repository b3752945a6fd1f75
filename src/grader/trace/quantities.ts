import type { CostChoice } from '../identify/costSearch.ts';
import type { GradientChoice } from '../identify/gradientSearch.ts';
import { hiddenDelta } from '../identify/gradientSearch.ts';
import type { Step } from '../mistakeNames.ts';
import type { Forward } from '../model/forward.ts';
import { column, type Matrix, matrix, product, rowSums, scaled, transposed } from '../model/matrix.ts';

/** An intermediate value of a program, and the step that it belongs to. */
export interface Quantity {
  readonly name: QuantityName;
  readonly step: Step;
  readonly value: Matrix;
  /** Its constant factor, with which it may be multiplied later: a variable may hold the value without it. */
  readonly factor?: number;
  /** The cost with this term as the last one so far: programs that add terms to a variable hold it in place of the term. */
  readonly soFar?: Matrix;
}

export type QuantityName =
  | 'z2'
  | 'a2'
  | 'z3'
  | 'a3'
  | 'squaredError'
  | 'weightDecay'
  | 'rhoHat'
  | 'sparsity'
  | 'cost'
  | 'delta3'
  | 'sparsityDelta'
  | 'delta2'
  | 'W1grad'
  | 'W2grad'
  | 'b1grad'
  | 'b2grad';

/** What is computed from each quantity. Where one of these is right, the quantity is right as well, whether or not a variable holds it. */
export const leadsTo: Readonly<Record<QuantityName, readonly QuantityName[]>> = {
  z2: ['a2'],
  a2: ['z3', 'rhoHat'],
  z3: ['a3'],
  a3: ['squaredError', 'delta3'],
  squaredError: ['cost'],
  weightDecay: ['cost'],
  rhoHat: ['sparsity', 'sparsityDelta'],
  sparsity: ['cost'],
  cost: [],
  delta3: ['W2grad', 'b2grad'],
  sparsityDelta: ['delta2'],
  delta2: ['W1grad', 'b1grad'],
  W1grad: [],
  W2grad: [],
  b1grad: [],
  b2grad: [],
};

const number = (value: number): Matrix => column(Float64Array.of(value));

/** The forward pass and the cost, in the order of the steps. */
export function costQuantities(pass: Forward, choice: CostChoice): Quantity[] {
  const means = choice.means.way(pass);
  const error = choice.error.way(pass);
  const decay = choice.decay.way(pass);
  const sparsity = choice.sparsity.way(pass, means);
  return [
    { name: 'z2', step: 'feedForward', value: pass.z2 },
    { name: 'a2', step: 'feedForward', value: pass.a2 },
    { name: 'z3', step: 'feedForward', value: pass.z3 },
    { name: 'a3', step: 'feedForward', value: pass.a3 },
    { name: 'squaredError', step: 'squaredError', value: number(error) },
    {
      name: 'weightDecay',
      step: 'weightDecay',
      value: number(decay),
      factor: pass.lambda / 2,
      soFar: number(error + decay),
    },
    { name: 'rhoHat', step: 'sparsityCost', value: means },
    {
      name: 'sparsity',
      step: 'sparsityCost',
      value: number(sparsity.re),
      factor: pass.beta,
      soFar: number(error + sparsity.re),
    },
    { name: 'cost', step: 'sparsityCost', value: number(error + decay + sparsity.re) },
  ];
}

/** The deltas, and the blocks that should be computed from them. */
export function gradientQuantities(pass: Forward, choice: Omit<GradientChoice, 'blocks'>): Quantity[] {
  const delta3 = choice.delta3.way(pass);
  const pull = choice.pull.way(pass, choice.means.way(pass));
  const delta2 = hiddenDelta(pass, delta3, choice);
  const averaged = (sum: Matrix): Matrix => scaled(sum, 1 / pass.m);
  const decayed = (sum: Matrix, W: Matrix): Matrix =>
    matrix(
      W.rows,
      W.columns,
      averaged(sum).values.map((value, n) => value + pass.lambda * W.values[n]!),
    );
  return [
    { name: 'delta3', step: 'delta3', value: delta3 },
    { name: 'sparsityDelta', step: 'delta2', value: pull, factor: pass.beta },
    { name: 'delta2', step: 'delta2', value: delta2 },
    {
      name: 'W1grad',
      step: 'weightGradients',
      value: decayed(product(delta2, transposed(pass.input)), pass.W1),
    },
    {
      name: 'W2grad',
      step: 'weightGradients',
      value: decayed(product(delta3, transposed(pass.a2)), pass.W2),
    },
    { name: 'b1grad', step: 'biasGradients', value: averaged(rowSums(delta2)) },
    { name: 'b2grad', step: 'biasGradients', value: averaged(rowSums(delta3)) },
  ];
}
