import type { CodeLanguage, StepQuantity } from '../../../src/exercise/messages.ts';

/** What a student may write for each value of the cost function. No file of the page contains it. */
export const ownLines: Readonly<Record<CodeLanguage, Readonly<Record<StepQuantity, string>>>> = {
  octave: {
    z2: '',
    a2: 'z2 = W1 * data + repmat(b1, 1, m);\na2 = 1 ./ (1 + exp(-z2));',
    z3: '',
    a3: 'a3 = 1 ./ (1 + exp(-(W2 * a2 + repmat(b2, 1, m))));',
    squaredError: 'squaredError = sum(sum((a3 - data) .^ 2)) / (2 * m);',
    weightDecay: 'weightDecay = lambda / 2 * (sum(W1(:) .^ 2) + sum(W2(:) .^ 2));',
    rhoHat: 'rhoHat = mean(a2, 2);',
    sparsity:
      'sparsity = beta * sum(sparsityParam * log(sparsityParam ./ rhoHat) + (1 - sparsityParam) * log((1 - sparsityParam) ./ (1 - rhoHat)));',
    cost: 'cost = squaredError + weightDecay + sparsity;',
    delta3: 'delta3 = (a3 - data) .* a3 .* (1 - a3);',
    sparsityDelta: 'sparsityDelta = beta * (-sparsityParam ./ rhoHat + (1 - sparsityParam) ./ (1 - rhoHat));',
    delta2: "delta2 = (W2' * delta3 + repmat(sparsityDelta, 1, m)) .* a2 .* (1 - a2);",
    W1grad: "W1grad = delta2 * data' / m + lambda * W1;",
    W2grad: "W2grad = delta3 * a2' / m + lambda * W2;",
    b1grad: 'b1grad = sum(delta2, 2) / m;',
    b2grad: 'b2grad = mean(delta3, 2);',
  },
  python: {
    z2: '',
    a2: 'z2 = W1 @ data + b1.reshape(-1, 1)\na2 = 1 / (1 + np.exp(-z2))',
    z3: '',
    a3: 'a3 = 1 / (1 + np.exp(-(W2 @ a2 + b2[:, np.newaxis])))',
    squaredError: 'squared_error = np.sum((a3 - data) ** 2) / (2 * m)',
    weightDecay: 'weight_decay = lambda_ / 2 * (np.sum(W1 ** 2) + np.sum(W2 ** 2))',
    rhoHat: 'rho_hat = np.mean(a2, axis=1)',
    sparsity:
      'sparsity = beta * np.sum(sparsity_param * np.log(sparsity_param / rho_hat) + (1 - sparsity_param) * np.log((1 - sparsity_param) / (1 - rho_hat)))',
    cost: 'cost = squared_error + weight_decay + sparsity',
    delta3: 'delta3 = (a3 - data) * a3 * (1 - a3)',
    sparsityDelta:
      'sparsity_delta = beta * (-sparsity_param / rho_hat + (1 - sparsity_param) / (1 - rho_hat))',
    delta2: 'delta2 = (W2.T @ delta3 + sparsity_delta.reshape(-1, 1)) * a2 * (1 - a2)',
    W1grad: 'W1grad = delta2 @ data.T / m + lambda_ * W1',
    W2grad: 'W2grad = delta3 @ a2.T / m + lambda_ * W2',
    b1grad: 'b1grad = np.sum(delta2, axis=1) / m',
    b2grad: 'b2grad = np.mean(delta3, axis=1)',
  },
};
