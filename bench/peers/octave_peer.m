% The same in Octave (7 or later, for jsondecode), float64, on all cores that its BLAS takes. Evaluations only: the
% course's minFunc is not ours to bring.
1;

function s = sigmoid(z)
  s = 1 ./ (1 + exp(-z));
end

function [J, grad] = cost_and_gradient(theta, x, shape, objective)
  visible = shape.visibleSize; hidden = shape.hiddenSize;
  lambda = objective.lambda; rho = objective.rho; beta = objective.beta;
  W1 = reshape(theta(1:hidden*visible), hidden, visible);
  W2 = reshape(theta(hidden*visible+1:2*hidden*visible), visible, hidden);
  b1 = theta(2*hidden*visible+1:2*hidden*visible+hidden);
  b2 = theta(2*hidden*visible+hidden+1:end);
  m = columns(x);
  a2 = sigmoid(W1 * x + b1);
  a3 = sigmoid(W2 * a2 + b2);
  rho_hat = mean(a2, 2);
  kl = sum(rho * log(rho ./ rho_hat) + (1 - rho) * log((1 - rho) ./ (1 - rho_hat)));
  J = sum((a3 - x)(:) .^ 2) / (2*m) + lambda/2 * (sum(W1(:).^2) + sum(W2(:).^2)) + beta * kl;
  delta3 = (a3 - x) .* a3 .* (1 - a3);
  delta2 = (W2' * delta3 + beta * (-rho ./ rho_hat + (1 - rho) ./ (1 - rho_hat))) .* a2 .* (1 - a2);
  W1grad = delta2 * x' / m + lambda * W1;
  W2grad = delta3 * a2' / m + lambda * W2;
  grad = [W1grad(:); W2grad(:); mean(delta2, 2); mean(delta3, 2)];
end

function values = read_numbers(path)
  file = fopen(path, 'r', 'ieee-le');
  values = fread(file, Inf, 'single=>double');
  fclose(file);
end

while ischar(line = fgetl(stdin))
  question = jsondecode(line);
  answer = [];
  if strcmp(question.ask, 'load')
    work = question.workload;
    all = reshape(read_numbers(work.patches), work.shape.visibleSize, []);
    x = repmat(all, 1, ceil(work.count / columns(all)))(:, 1:work.count);
    theta = read_numbers(work.theta);
    cost_and_gradient(theta, x, work.shape, work.objective);
  elseif strcmp(question.ask, 'lap')
    begun = tic;
    do
      start = tic;
      [J, grad] = cost_and_gradient(theta, x, work.shape, work.objective);
      answer(end+1) = 1000 * toc(start);
    until 1000 * toc(begun) >= question.milliseconds
    answer = {answer};
  end
  if iscell(answer)
    printf('{"answer": [%s]}\n', strjoin(arrayfun(@(t) sprintf('%.6g', t), answer{1}, 'UniformOutput', false), ', '));
  else
    printf('{"answer": null}\n');
  end
  fflush(stdout);
end
