import type { EquationId } from '../equations.ts';

/** The ten lines of the cost function, in the order in which they run. */
export const lineIds = [
  'a2',
  'a3',
  'rhoHat',
  'cost',
  'delta3',
  'delta2',
  'W1grad',
  'W2grad',
  'b1grad',
  'b2grad',
] as const;

export type LineId = (typeof lineIds)[number];

/** A length that the shape of a matrix is made of: m patches, s1 pixels, s2 hidden units. */
export type Length = 'm' | 's1' | 's2' | 1;

export interface NamedShape {
  readonly name: string;
  readonly rows: Length;
  readonly columns: Length;
}

/** One line in three notations, with the shapes of its inputs and its result. */
export interface CodeLine {
  readonly equation: EquationId;
  readonly matlab: string;
  /** For NumPy as np, one patch a column as in the course, so that both read alike. */
  readonly numpy: string;
  readonly takes: readonly NamedShape[];
  readonly gives: readonly NamedShape[];
}

const x: NamedShape = { name: 'x', rows: 's1', columns: 'm' };
const W1: NamedShape = { name: 'W1', rows: 's2', columns: 's1' };
const W2: NamedShape = { name: 'W2', rows: 's1', columns: 's2' };
const b1: NamedShape = { name: 'b1', rows: 's2', columns: 1 };
const b2: NamedShape = { name: 'b2', rows: 's1', columns: 1 };
const a2: NamedShape = { name: 'a2', rows: 's2', columns: 'm' };
const a3: NamedShape = { name: 'a3', rows: 's1', columns: 'm' };
const rhoHat: NamedShape = { name: 'rhoHat', rows: 's2', columns: 1 };
const delta3: NamedShape = { name: 'delta3', rows: 's1', columns: 'm' };
const delta2: NamedShape = { name: 'delta2', rows: 's2', columns: 'm' };

/** In MATLAB the lines need a version with implicit expansion (R2016b, any Octave since 4). `sigmoid` is the course's. */
export const codeLines = {
  a2: {
    equation: 'lineA2',
    matlab: 'a2 = sigmoid(W1 * x + b1);',
    numpy: 'a2 = sigmoid(W1 @ x + b1)',
    takes: [W1, x, b1],
    gives: [a2],
  },
  a3: {
    equation: 'lineA3',
    matlab: 'a3 = sigmoid(W2 * a2 + b2);',
    numpy: 'a3 = sigmoid(W2 @ a2 + b2)',
    takes: [W2, a2, b2],
    gives: [a3],
  },
  rhoHat: {
    equation: 'lineRhoHat',
    matlab: 'rhoHat = sum(a2, 2) / m;',
    numpy: 'rhoHat = np.sum(a2, axis=1, keepdims=True) / m',
    takes: [a2],
    gives: [rhoHat],
  },
  cost: {
    equation: 'lineCost',
    matlab:
      'cost = sum(sum((a3 - x) .^ 2)) / (2 * m) + lambda / 2 * (sum(W1(:) .^ 2) + sum(W2(:) .^ 2)) + beta * sum(rho * log(rho ./ rhoHat) + (1 - rho) * log((1 - rho) ./ (1 - rhoHat)));',
    numpy:
      'cost = np.sum((a3 - x) ** 2) / (2 * m) + lambda_ / 2 * (np.sum(W1 ** 2) + np.sum(W2 ** 2)) + beta * np.sum(rho * np.log(rho / rhoHat) + (1 - rho) * np.log((1 - rho) / (1 - rhoHat)))',
    takes: [a3, x, W1, W2, rhoHat],
    gives: [{ name: 'cost', rows: 1, columns: 1 }],
  },
  delta3: {
    equation: 'lineDelta3',
    matlab: 'delta3 = -(x - a3) .* a3 .* (1 - a3);',
    numpy: 'delta3 = -(x - a3) * a3 * (1 - a3)',
    takes: [x, a3],
    gives: [delta3],
  },
  delta2: {
    equation: 'lineDelta2',
    matlab:
      "delta2 = (W2' * delta3 + beta * (-rho ./ rhoHat + (1 - rho) ./ (1 - rhoHat))) .* a2 .* (1 - a2);",
    numpy: 'delta2 = (W2.T @ delta3 + beta * (-rho / rhoHat + (1 - rho) / (1 - rhoHat))) * a2 * (1 - a2)',
    takes: [W2, delta3, rhoHat, a2],
    gives: [delta2],
  },
  W1grad: {
    equation: 'lineW1grad',
    matlab: "W1grad = delta2 * x' / m + lambda * W1;",
    numpy: 'W1grad = delta2 @ x.T / m + lambda_ * W1',
    takes: [delta2, x, W1],
    gives: [{ ...W1, name: 'W1grad' }],
  },
  W2grad: {
    equation: 'lineW2grad',
    matlab: "W2grad = delta3 * a2' / m + lambda * W2;",
    numpy: 'W2grad = delta3 @ a2.T / m + lambda_ * W2',
    takes: [delta3, a2, W2],
    gives: [{ ...W2, name: 'W2grad' }],
  },
  b1grad: {
    equation: 'lineB1grad',
    matlab: 'b1grad = sum(delta2, 2) / m;',
    numpy: 'b1grad = np.sum(delta2, axis=1, keepdims=True) / m',
    takes: [delta2],
    gives: [{ ...b1, name: 'b1grad' }],
  },
  b2grad: {
    equation: 'lineB2grad',
    matlab: 'b2grad = sum(delta3, 2) / m;',
    numpy: 'b2grad = np.sum(delta3, axis=1, keepdims=True) / m',
    takes: [delta3],
    gives: [{ ...b2, name: 'b2grad' }],
  },
} as const satisfies Record<LineId, CodeLine>;
