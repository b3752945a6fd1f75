% Times a student's sparseAutoencoderCost.m as it is. Argument: the folder that the file lies in. Answers the questions of
% octave_peer.m.
1;

function values = read_numbers(path)
  file = fopen(path, 'r', 'ieee-le');
  values = fread(file, Inf, 'single=>double');
  fclose(file);
end

addpath(argv(){end});
while true
  question = jsondecode(input('', 's'));
  answer = 'null';
  if strcmp(question.ask, 'load')
    work = question.workload;
    all = reshape(read_numbers(work.patches), work.shape.visibleSize, []);
    x = all(:, 1:work.count);
    theta = read_numbers(work.theta);
    shape = work.shape; objective = work.objective;
  else
    times = [];
    begun = tic;
    do
      start = tic;
      [J, grad] = sparseAutoencoderCost(theta, shape.visibleSize, shape.hiddenSize, objective.lambda, objective.rho, objective.beta, x);
      times(end+1) = 1000 * toc(start);
    until 1000 * toc(begun) >= question.milliseconds
    answer = sprintf('[%s]', strjoin(arrayfun(@(t) sprintf('%.6g', t), times, 'UniformOutput', false), ', '));
  end
  printf('{"answer": %s}\n', answer);
  fflush(stdout);
end
