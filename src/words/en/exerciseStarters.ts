import type { CodeLanguage, OtherFile } from '../../exercise/messages.ts';

/**
 * The code that a student starts from: the cost function in each language, with the course’s signature, the parameters taken out of
 * theta, and zeros to be replaced; and the course’s smaller files.
 */
export type ExerciseStarters = Readonly<Record<CodeLanguage, Readonly<Record<'cost' | OtherFile, string>>>>;

export const starters: ExerciseStarters = {
  octave: {
    cost: `function [cost, grad] = sparseAutoencoderCost(theta, visibleSize, ...
                             hiddenSize, lambda, sparsityParam, beta, data)
% The cost of a sparse autoencoder and its gradient.
%
% theta          all weights and biases in one column
% visibleSize    number of pixels of a patch, e.g. 64
% hiddenSize     number of hidden units, e.g. 25
% lambda         strength of weight decay
% sparsityParam  rho, the target for the mean activation of each hidden unit
% beta           weight of the sparsity penalty
% data           visibleSize x m: one patch in each column

% theta is [W1(:); W2(:); b1; b2]. These lines take the four parts out of it.
n = hiddenSize * visibleSize;
W1 = reshape(theta(1:n), hiddenSize, visibleSize);
W2 = reshape(theta(n+1:2*n), visibleSize, hiddenSize);
b1 = theta(2*n+1:2*n+hiddenSize);
b2 = theta(2*n+hiddenSize+1:end);

% Replace these zeros with what you compute.
cost = 0;
W1grad = zeros(size(W1));
W2grad = zeros(size(W2));
b1grad = zeros(size(b1));
b2grad = zeros(size(b2));

%% Write your code here



%% The gradient as one column, in the order of theta
grad = [W1grad(:); W2grad(:); b1grad(:); b2grad(:)];

end
`,
    sampleIMAGES: `function patches = sampleIMAGES()
% Cuts random patches out of ten pictures.
%
% patches    64 x 10000: one patch of 8 x 8 pixels in each column

load IMAGES;    % IMAGES is 512 x 512 x 10: ten pictures, one behind the other

patchsize = 8;
numpatches = 10000;

% Replace these zeros with patches.
patches = zeros(patchsize * patchsize, numpatches);

%% Write your code here



%% Move the values into the range from 0.1 to 0.9
patches = normalizeData(patches);

end

function patches = normalizeData(patches)
% Subtracts the mean of each patch, cuts off what is beyond three standard
% deviations, and scales.
patches = bsxfun(@minus, patches, mean(patches));
limit = max(3 * std(patches(:)), eps);
patches = max(min(patches, limit), -limit) / limit;
patches = 0.5 + 0.4 * patches;
end
`,
    computeNumericalGradient: `function numgrad = computeNumericalGradient(J, theta)
% Estimates the gradient of J at theta from values of J.
%
% J        a function: J(theta) is a number
% theta    a column of parameters

% Replace these zeros with what you compute.
numgrad = zeros(size(theta));

%% Write your code here



end
`,
  },
  python: {
    cost: `import numpy as np


def sparse_autoencoder_cost(theta, visible_size, hidden_size,
                            lambda_, sparsity_param, beta, data):
    # The cost of a sparse autoencoder and its gradient.
    #
    # theta           all weights and biases in one vector
    # visible_size    number of pixels of a patch, e.g. 64
    # hidden_size     number of hidden units, e.g. 25
    # lambda_         strength of weight decay (lambda is a Python keyword)
    # sparsity_param  rho, the target mean activation of each hidden unit
    # beta            weight of the sparsity penalty
    # data            visible_size x m: one patch in each column

    # theta is W1, W2, b1, b2 in a row. These lines take them out of it.
    n = hidden_size * visible_size
    W1 = theta[0:n].reshape(hidden_size, visible_size)
    W2 = theta[n:2 * n].reshape(visible_size, hidden_size)
    b1 = theta[2 * n:2 * n + hidden_size]
    b2 = theta[2 * n + hidden_size:]

    # Replace these zeros with what you compute.
    cost = 0
    W1grad = np.zeros(W1.shape)
    W2grad = np.zeros(W2.shape)
    b1grad = np.zeros(b1.shape)
    b2grad = np.zeros(b2.shape)

    # Write your code here



    # The gradient as one vector, in the order of theta
    grad = np.concatenate((W1grad.ravel(), W2grad.ravel(),
                           b1grad.ravel(), b2grad.ravel()))
    return cost, grad
`,
    sampleIMAGES: `import numpy as np
import scipy.io


def sample_images():
    # Cuts random patches out of ten pictures.
    #
    # patches    64 x 10000: one patch of 8 x 8 pixels in each column

    # 512 x 512 x 10: ten pictures, one behind the other
    images = scipy.io.loadmat('IMAGES.mat')['IMAGES']

    patch_size = 8
    num_patches = 10000

    # Replace these zeros with patches.
    patches = np.zeros((patch_size * patch_size, num_patches))

    # Write your code here



    # Move the values into the range from 0.1 to 0.9
    return normalize_data(patches)


def normalize_data(patches):
    # Subtracts the mean of each patch, cuts off what is beyond three
    # standard deviations, and scales.
    patches = patches - patches.mean(axis=0)
    limit = max(3 * patches.std(), 1e-16)
    patches = np.clip(patches, -limit, limit) / limit
    return 0.5 + 0.4 * patches
`,
    computeNumericalGradient: `import numpy as np


def compute_numerical_gradient(J, theta):
    # Estimates the gradient of J at theta from values of J.
    #
    # J        a function: J(theta) is a number
    # theta    a vector of parameters

    # Replace these zeros with what you compute.
    numgrad = np.zeros(theta.shape)

    # Write your code here



    return numgrad
`,
  },
};
