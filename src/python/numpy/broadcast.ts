import { NdArray, NumpyError, shapeText } from './ndarray.ts';

/** The common shape of two arrays; undefined where they do not fit. */
export const commonShape = (a: readonly number[], b: readonly number[]): number[] | undefined => {
  const axes = Math.max(a.length, b.length);
  const shape = new Array<number>(axes);
  for (let n = 1; n <= axes; n++) {
    const x = a[a.length - n] ?? 1;
    const y = b[b.length - n] ?? 1;
    if (x !== y && x !== 1 && y !== 1) return undefined;
    shape[axes - n] = x === 1 ? y : x;
  }
  return shape;
};

/** @throws NumpyError when the shapes do not fit */
export const broadcastShape = (a: readonly number[], b: readonly number[]): number[] => {
  const shape = commonShape(a, b);
  if (shape) return shape;
  throw new NumpyError(
    'ValueError',
    `operands could not be broadcast together with shapes ${shapeText(a).replaceAll(' ', '')} ${shapeText(b).replaceAll(' ', '')} `,
  );
};

/** The array seen in a larger shape: axes that are repeated have stride 0. */
export const broadcastTo = (array: NdArray, shape: readonly number[]): NdArray => {
  const missing = shape.length - array.shape.length;
  const strides = shape.map((_, n) => {
    const own = n - missing;
    return own < 0 || array.shape[own] === 1 ? 0 : array.strides[own]!;
  });
  return new NdArray(array.dtype, shape, strides, array.offset, array.data);
};
