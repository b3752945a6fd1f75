/** The sizes of the result of an element-wise operator, or undefined where the operands do not conform. */
export const broadcastDims = (a: readonly number[], b: readonly number[]): readonly number[] | undefined => {
  const length = Math.max(a.length, b.length);
  const dims: number[] = [];
  for (let i = 0; i < length; i++) {
    const x = a[i] ?? 1;
    const y = b[i] ?? 1;
    if (x !== y && x !== 1 && y !== 1) return undefined;
    dims.push(x === 1 ? y : x);
  }
  return dims;
};

/**
 * Calls `visit` for each run of the first dimension: where it starts in the result, in `a` and in `b`. Within a run an
 * operand advances by 1, or by 0 where its first size is 1.
 */
const forEachRun = (
  dims: readonly number[],
  a: readonly number[],
  b: readonly number[],
  visit: (at: number, atA: number, atB: number) => void,
): void => {
  const strides = (operand: readonly number[]): number[] => {
    let stride = 1;
    return dims.map((_, i) => {
      const size = operand[i] ?? 1;
      const result = size === 1 ? 0 : stride;
      stride *= size;
      return result;
    });
  };
  const stepA = strides(a);
  const stepB = strides(b);
  const counter = dims.map(() => 0);
  const run = dims[0]!;
  let runs = 1;
  for (let i = 1; i < dims.length; i++) runs *= dims[i]!;
  let atA = 0;
  let atB = 0;
  for (let r = 0; r < runs; r++) {
    visit(r * run, atA, atB);
    for (let i = 1; i < dims.length; i++) {
      atA += stepA[i]!;
      atB += stepB[i]!;
      counter[i]!++;
      if (counter[i]! < dims[i]!) break;
      atA -= stepA[i]! * counter[i]!;
      atB -= stepB[i]! * counter[i]!;
      counter[i] = 0;
    }
  }
};

/** out = f(a, b) with broadcasting. */
export const mapPairs = (
  dims: readonly number[],
  a: Float64Array,
  aDims: readonly number[],
  b: Float64Array,
  bDims: readonly number[],
  f: (x: number, y: number) => number,
  out: Float64Array,
): void => {
  const run = dims[0]!;
  const stepA = aDims[0] === 1 ? 0 : 1;
  const stepB = bDims[0] === 1 ? 0 : 1;
  forEachRun(dims, aDims, bDims, (at, atA, atB) => {
    for (let i = 0; i < run; i++) out[at + i] = f(a[atA + i * stepA]!, b[atB + i * stepB]!);
  });
};

/** Where each element of the result finds its operands: for complex numbers, whose four parts are read together. */
export const forEachPair = (
  dims: readonly number[],
  aDims: readonly number[],
  bDims: readonly number[],
  visit: (at: number, atA: number, atB: number) => void,
): void => {
  const run = dims[0]!;
  const stepA = aDims[0] === 1 ? 0 : 1;
  const stepB = bDims[0] === 1 ? 0 : 1;
  forEachRun(dims, aDims, bDims, (at, atA, atB) => {
    for (let i = 0; i < run; i++) visit(at + i, atA + i * stepA, atB + i * stepB);
  });
};
