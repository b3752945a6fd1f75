/** Functions of complex numbers, given as two parts and giving two parts. */
export type Parts = readonly [number, number];

/** (a + bi) / (c + di) by Smith's method, which does not overflow early. */
export const complexDivide = (a: number, b: number, c: number, d: number): Parts => {
  if (Math.abs(c) >= Math.abs(d)) {
    const ratio = d / c;
    const scale = c + d * ratio;
    return [(a + b * ratio) / scale, (b - a * ratio) / scale];
  }
  const ratio = c / d;
  const scale = c * ratio + d;
  return [(a * ratio + b) / scale, (b * ratio - a) / scale];
};

export const complexExp = (a: number, b: number): Parts => {
  const size = Math.exp(a);
  return b === 0 ? [size, 0] : [size * Math.cos(b), size * Math.sin(b)];
};

export const complexLog = (a: number, b: number): Parts => [Math.log(Math.hypot(a, b)), Math.atan2(b, a)];

export const complexSqrt = (a: number, b: number): Parts => {
  const size = Math.hypot(a, b);
  if (size === 0) return [0, 0];
  const half = Math.sqrt((size + Math.abs(a)) / 2);
  if (a >= 0) return [half, b / (2 * half)];
  return [Math.abs(b) / (2 * half), b < 0 ? -half : half];
};

/** (a + bi) to the power of (c + di); whole real exponents by repeated multiplication as in C++'s pow. */
export const complexPower = (a: number, b: number, c: number, d: number): Parts => {
  if (a === 0 && b === 0) return c === 0 && d === 0 ? [1, 0] : [0, 0];
  if (d === 0 && Number.isInteger(c) && Math.abs(c) <= 1024) return wholePower(a, b, c);
  const [logSize, angle] = complexLog(a, b);
  return complexExp(c * logSize - d * angle, d * logSize + c * angle);
};

const wholePower = (a: number, b: number, exponent: number): Parts => {
  let result: Parts = [1, 0];
  let base: Parts = [a, b];
  for (let n = Math.abs(exponent); n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = complexMultiply(result, base);
    base = complexMultiply(base, base);
  }
  return exponent < 0 ? complexDivide(1, 0, result[0], result[1]) : result;
};

const complexMultiply = ([a, b]: Parts, [c, d]: Parts): Parts => [a * c - b * d, a * d + b * c];
