/** What a student who writes Python starts from: the course's function in Python's spelling, theta taken apart, and zeros to be replaced. */
export const pythonStarter = `import numpy as np


def sparse_autoencoder_cost(theta, visible_size, hidden_size,
                            lambda_, sparsity_param, beta, data):
    # The cost of a sparse autoencoder and its gradient.
    #
    # theta           all weights and biases in one vector
    # visible_size    number of pixels of a patch, e.g. 64
    # hidden_size     number of hidden units, e.g. 25
    # lambda_         strength of weight decay (lambda is a word of Python)
    # sparsity_param  rho, the target for the mean activation of each hidden unit
    # beta            weight of the sparsity penalty
    # data            visible_size x m: one patch in each column

    # theta is W1, W2, b1, b2 one after the other. Here it is taken apart again.
    n = hidden_size * visible_size
    W1 = theta[0:n].reshape(hidden_size, visible_size)
    W2 = theta[n:2 * n].reshape(visible_size, hidden_size)
    b1 = theta[2 * n:2 * n + hidden_size]
    b2 = theta[2 * n + hidden_size:]

    # Replace these zeros by what you compute.
    cost = 0
    W1grad = np.zeros(W1.shape)
    W2grad = np.zeros(W2.shape)
    b1grad = np.zeros(b1.shape)
    b2grad = np.zeros(b2.shape)

    # Write your code here



    # The gradient as one vector, in the order of theta
    grad = np.concatenate((W1grad.ravel(), W2grad.ravel(), b1grad.ravel(), b2grad.ravel()))
    return cost, grad
`;
