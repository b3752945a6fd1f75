/** W1 x written twice, as a student writes it in MATLAB: number by number, and as one product. */
export const timedPrograms = {
  byLoop: `function z = byLoop(W, x)
  z = zeros(size(W, 1), size(x, 2));
  for k = 1:size(x, 2)
    for j = 1:size(W, 1)
      for i = 1:size(W, 2)
        z(j, k) = z(j, k) + W(j, i) * x(i, k);
      end
    end
  end
end
`,
  byMatrix: `function z = byMatrix(W, x)
  z = W * x;
end
`,
} as const;
