/** What a student starts from: the course's signature, the parameters taken out of theta, and zeros to be replaced. */
export const starterCode = `function [cost, grad] = sparseAutoencoderCost(theta, visibleSize, hiddenSize, ...
                                              lambda, sparsityParam, beta, data)
% The cost of a sparse autoencoder and its gradient.
%
% theta          all weights and biases in one column
% visibleSize    number of pixels of a patch, e.g. 64
% hiddenSize     number of hidden units, e.g. 25
% lambda         strength of weight decay
% sparsityParam  rho, the target for the mean activation of each hidden unit
% beta           weight of the sparsity penalty
% data           visibleSize x m: one patch in each column

% theta is [W1(:); W2(:); b1; b2]. Here it is taken apart again.
n = hiddenSize * visibleSize;
W1 = reshape(theta(1:n), hiddenSize, visibleSize);
W2 = reshape(theta(n+1:2*n), visibleSize, hiddenSize);
b1 = theta(2*n+1:2*n+hiddenSize);
b2 = theta(2*n+hiddenSize+1:end);

% Replace these zeros by what you compute.
cost = 0;
W1grad = zeros(size(W1));
W2grad = zeros(size(W2));
b1grad = zeros(size(b1));
b2grad = zeros(size(b2));

%% Write your code here



%% The gradient as one column, in the order of theta
grad = [W1grad(:); W2grad(:); b1grad(:); b2grad(:)];

end
`;
