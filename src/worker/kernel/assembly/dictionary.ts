// The cost and gradient of core/dictionary/dictionaryCost.ts for a batch, and the steps of Adam, in float64. Every sum is formed in
// the order of core, so that all results are the same to the bit. Matrices hold a latent a row, without padding.

/** The weight of the auxiliary loss, and how many dead latents explain the residual; as in core. */
const auxiliaryWeight: f64 = 1.0 / 32;
const auxiliaryActive: i32 = 16;

// The sizes and the addresses of all arrays, as `place` was told: a program serves one dictionary.
let latents: i32 = 0;
let dimensions: i32 = 0;
/** Bytes of a row, and of those that are taken four and two numbers at a time. */
let row: usize = 0;
let inFours: usize = 0;
let inTwos: usize = 0;
let encoder: usize = 0;
let encoderBias: usize = 0;
let decoder: usize = 0;
let decoderBias: usize = 0;
let encoderGradient: usize = 0;
let encoderBiasGradient: usize = 0;
let decoderGradient: usize = 0;
let decoderBiasGradient: usize = 0;
let fired: usize = 0;
let dead: usize = 0;
let inputs: usize = 0;
let z: usize = 0;
let centred: usize = 0;
let error: usize = 0;
let on: usize = 0;
let slopes: usize = 0;
let revivingSlopes: usize = 0;

/** `fired` and `dead` are bytes, `on` int32, all others float64. */
export function place(
  ofLatents: i32,
  ofDimensions: i32,
  ofEncoder: usize,
  ofEncoderBias: usize,
  ofDecoder: usize,
  ofDecoderBias: usize,
  ofEncoderGradient: usize,
  ofEncoderBiasGradient: usize,
  ofDecoderGradient: usize,
  ofDecoderBiasGradient: usize,
  ofFired: usize,
  ofDead: usize,
  ofInputs: usize,
  ofZ: usize,
  ofCentred: usize,
  ofError: usize,
  ofOn: usize,
  ofSlopes: usize,
  ofRevivingSlopes: usize,
): void {
  latents = ofLatents;
  dimensions = ofDimensions;
  row = (<usize>dimensions) << 3;
  inFours = row & ~31;
  inTwos = row & ~15;
  encoder = ofEncoder;
  encoderBias = ofEncoderBias;
  decoder = ofDecoder;
  decoderBias = ofDecoderBias;
  encoderGradient = ofEncoderGradient;
  encoderBiasGradient = ofEncoderBiasGradient;
  decoderGradient = ofDecoderGradient;
  decoderBiasGradient = ofDecoderBiasGradient;
  fired = ofFired;
  dead = ofDead;
  inputs = ofInputs;
  z = ofZ;
  centred = ofCentred;
  error = ofError;
  on = ofOn;
  slopes = ofSlopes;
  revivingSlopes = ofRevivingSlopes;
}

/**
 * Cost and gradient for the first `count` inputs. The gradient, `fired` and the slopes are overwritten.
 * @param most latents that may fire for an example
 * @param penalty of L1; 0 for TopK
 * @param anyDead whether the auxiliary loss is computed, for the latents that `dead` names
 */
export function evaluate(count: i32, most: i32, penalty: f64, anyDead: bool): f64 {
  const matrix = <usize>latents * row;
  const vector = (<usize>latents) << 3;
  memory.fill(encoderGradient, 0, matrix);
  memory.fill(decoderGradient, 0, matrix);
  memory.fill(decoderBiasGradient, 0, row);
  memory.fill(slopes, 0, vector);
  memory.fill(revivingSlopes, 0, vector);
  memory.fill(fired, 0, latents);
  const weight = 1 / <f64>count;
  let cost: f64 = 0;
  for (let m = 0; m < count; ++m)
    cost += evaluateExample(inputs + <usize>m * row, weight, most, penalty, anyDead);
  addBiasGradients();
  return cost;
}

function evaluateExample(input: usize, weight: f64, most: i32, penalty: f64, anyDead: bool): f64 {
  subtract(input, decoderBias, centred);
  preActivations();
  const count = firing(most, 0);
  let sum: f64 = 0;
  for (let n = 0; n < count; ++n) {
    const j = latentOn(n);
    store<u8>(fired + j, 1);
    sum += load<f64>(z + (j << 3));
  }
  for (let k: usize = 0; k < row; k += 8) store<f64>(error + k, -load<f64>(centred + k));
  addOutputs(count);
  let cost = weight * (dotOfRow(error, error) + penalty * sum);
  addScaled(decoderBiasGradient, 2 * weight, error);
  addGradient(count, weight, weight * penalty, slopes);
  if (!anyDead) return cost;
  const revived = firing(min<i32>(auxiliaryActive, latents), dead);
  addOutputs(revived);
  cost += auxiliaryWeight * weight * dotOfRow(error, error);
  addGradient(revived, auxiliaryWeight * weight, 0, revivingSlopes);
  return cost;
}

/** The latents before the ReLU, four at a time: what they read in common is loaded once for the four. */
function preActivations(): void {
  let j: i32 = 0;
  let at = encoder;
  for (; j + 4 <= latents; j += 4, at += row << 2) {
    let a01 = startingAt(j);
    let b01 = startingAt(j + 1);
    let c01 = startingAt(j + 2);
    let d01 = startingAt(j + 3);
    let a23 = f64x2.splat(0);
    let b23 = a23;
    let c23 = a23;
    let d23 = a23;
    const b = at + row;
    const c = b + row;
    const d = c + row;
    for (let k: usize = 0; k < inFours; k += 32) {
      const x01 = v128.load(centred + k);
      const x23 = v128.load(centred + k, 16);
      a01 = f64x2.add(a01, f64x2.mul(v128.load(at + k), x01));
      a23 = f64x2.add(a23, f64x2.mul(v128.load(at + k, 16), x23));
      b01 = f64x2.add(b01, f64x2.mul(v128.load(b + k), x01));
      b23 = f64x2.add(b23, f64x2.mul(v128.load(b + k, 16), x23));
      c01 = f64x2.add(c01, f64x2.mul(v128.load(c + k), x01));
      c23 = f64x2.add(c23, f64x2.mul(v128.load(c + k, 16), x23));
      d01 = f64x2.add(d01, f64x2.mul(v128.load(d + k), x01));
      d23 = f64x2.add(d23, f64x2.mul(v128.load(d + k, 16), x23));
    }
    const to = z + ((<usize>j) << 3);
    store<f64>(to, total(a01, a23, at, centred));
    store<f64>(to, total(b01, b23, b, centred), 8);
    store<f64>(to, total(c01, c23, c, centred), 16);
    store<f64>(to, total(d01, d23, d, centred), 24);
  }
  for (; j < latents; ++j, at += row) store<f64>(z + ((<usize>j) << 3), dotFrom(startingAt(j), at, centred));
}

/** Two partial sums, of which the first begins with a latent's bias. */
function startingAt(j: i32): v128 {
  return v128.load64_zero(encoderBias + ((<usize>j) << 3));
}

/** What four partial sums and the products beyond whole fours add up to. */
function total(sum01: v128, sum23: v128, a: usize, b: usize): f64 {
  let sum0 = f64x2.extract_lane(sum01, 0);
  for (let k = inFours; k < row; k += 8) sum0 += load<f64>(a + k) * load<f64>(b + k);
  return sum0 + f64x2.extract_lane(sum01, 1) + (f64x2.extract_lane(sum23, 0) + f64x2.extract_lane(sum23, 1));
}

function dotFrom(start: v128, a: usize, b: usize): f64 {
  let sum01 = start;
  let sum23 = f64x2.splat(0);
  for (let k: usize = 0; k < inFours; k += 32) {
    sum01 = f64x2.add(sum01, f64x2.mul(v128.load(a + k), v128.load(b + k)));
    sum23 = f64x2.add(sum23, f64x2.mul(v128.load(a + k, 16), v128.load(b + k, 16)));
  }
  return total(sum01, sum23, a, b);
}

function dotOfRow(a: usize, b: usize): f64 {
  return dotFrom(f64x2.splat(0), a, b);
}

/** The latents that fire, as `firing` of core/dictionary/reluDictionary.ts. @param among 0 where all may */
function firing(most: i32, among: usize): i32 {
  let count: i32 = 0;
  if (most >= latents) {
    // Without a branch: where half of the latents are on, nobody can guess which.
    for (let j: i32 = 0; j < latents; ++j) {
      const may = among === 0 ? 1 : i32(load<u8>(among + j));
      store<i32>(on + ((<usize>count) << 2), j);
      count += may & i32(load<f64>(z + ((<usize>j) << 3)) > 0);
    }
    return count;
  }
  // What a value must exceed: 0, and the least of those on once there are as many as may be.
  let least: f64 = 0;
  for (let j: i32 = 0; j < latents; ++j) {
    const value = load<f64>(z + ((<usize>j) << 3));
    if (!(value > least) || (among !== 0 && load<u8>(among + j) === 0)) continue;
    let at = count < most ? count++ : count - 1;
    for (; at > 0; --at) {
      const before = latentOn(at - 1);
      if (!(load<f64>(z + (before << 3)) < value)) break;
      store<i32>(on + ((<usize>at) << 2), <i32>before);
    }
    store<i32>(on + ((<usize>at) << 2), j);
    if (count === most) least = load<f64>(z + (latentOn(count - 1) << 3));
  }
  return count;
}

function latentOn(n: i32): usize {
  return <usize>load<u32>(on + ((<usize>n) << 2));
}

/** Adds the outputs of the first `count` latents of `on` to the error, four at a time, one after the other. */
function addOutputs(count: i32): void {
  let n: i32 = 0;
  for (; n + 4 <= count; n += 4) {
    const a = latentOn(n);
    const b = latentOn(n + 1);
    const c = latentOn(n + 2);
    const d = latentOn(n + 3);
    const va = v128.load64_splat(z + (a << 3));
    const vb = v128.load64_splat(z + (b << 3));
    const vc = v128.load64_splat(z + (c << 3));
    const vd = v128.load64_splat(z + (d << 3));
    const rowA = decoder + a * row;
    const rowB = decoder + b * row;
    const rowC = decoder + c * row;
    const rowD = decoder + d * row;
    for (let k: usize = 0; k < inTwos; k += 16) {
      let sum = v128.load(error + k);
      sum = f64x2.add(sum, f64x2.mul(va, v128.load(rowA + k)));
      sum = f64x2.add(sum, f64x2.mul(vb, v128.load(rowB + k)));
      sum = f64x2.add(sum, f64x2.mul(vc, v128.load(rowC + k)));
      sum = f64x2.add(sum, f64x2.mul(vd, v128.load(rowD + k)));
      v128.store(error + k, sum);
    }
    if (inTwos === row) continue;
    let sum = load<f64>(error + inTwos);
    sum += load<f64>(z + (a << 3)) * load<f64>(rowA + inTwos);
    sum += load<f64>(z + (b << 3)) * load<f64>(rowB + inTwos);
    sum += load<f64>(z + (c << 3)) * load<f64>(rowC + inTwos);
    sum += load<f64>(z + (d << 3)) * load<f64>(rowD + inTwos);
    store<f64>(error + inTwos, sum);
  }
  for (; n < count; ++n) {
    const j = latentOn(n);
    addScaled(error, load<f64>(z + (j << 3)), decoder + j * row);
  }
}

/** Adds the gradient of `weight` ‖error‖² + `price` Σ f by the first `count` latents of `on`, and the slopes to `into`. */
function addGradient(count: i32, weight: f64, price: f64, into: usize): void {
  for (let n: i32 = 0; n < count; ++n) {
    const j = latentOn(n);
    const at = j * row;
    const slope = 2 * weight * dotOfRow(error, decoder + at) + price;
    const value = 2 * weight * load<f64>(z + (j << 3));
    const sum = into + (j << 3);
    store<f64>(sum, load<f64>(sum) + slope);
    const slopeTwice = f64x2.splat(slope);
    const valueTwice = f64x2.splat(value);
    const ofDecoder = decoderGradient + at;
    const ofEncoder = encoderGradient + at;
    for (let k: usize = 0; k < inTwos; k += 16) {
      const e = f64x2.mul(valueTwice, v128.load(error + k));
      v128.store(ofDecoder + k, f64x2.add(v128.load(ofDecoder + k), e));
      const x = f64x2.mul(slopeTwice, v128.load(centred + k));
      v128.store(ofEncoder + k, f64x2.add(v128.load(ofEncoder + k), x));
    }
    if (inTwos === row) continue;
    const e = value * load<f64>(error + inTwos);
    store<f64>(ofDecoder + inTwos, load<f64>(ofDecoder + inTwos) + e);
    const x = slope * load<f64>(centred + inTwos);
    store<f64>(ofEncoder + inTwos, load<f64>(ofEncoder + inTwos) + x);
  }
}

/** be has the sum of the slopes; bd, which every latent sees with a minus sign, that of the encoder's rows by them. */
function addBiasGradients(): void {
  for (let j: usize = 0, at = encoder; j < (<usize>latents) << 3; j += 8, at += row) {
    const slope = load<f64>(slopes + j);
    store<f64>(encoderBiasGradient + j, slope + load<f64>(revivingSlopes + j));
    addScaled(decoderBiasGradient, -slope, at);
  }
}

/** A row: target += factor × source. */
function addScaled(target: usize, factor: f64, source: usize): void {
  const factors = f64x2.splat(factor);
  for (let k: usize = 0; k < inTwos; k += 16) {
    const scaled = f64x2.mul(factors, v128.load(source + k));
    v128.store(target + k, f64x2.add(v128.load(target + k), scaled));
  }
  if (inTwos === row) return;
  store<f64>(target + inTwos, load<f64>(target + inTwos) + factor * load<f64>(source + inTwos));
}

/** A row: difference = a − b. */
function subtract(a: usize, b: usize, difference: usize): void {
  for (let k: usize = 0; k < row; k += 8) store<f64>(difference + k, load<f64>(a + k) - load<f64>(b + k));
}

/** A step of Adam for `length` numbers, as `adamStep` of core/dictionary/adamStep.ts. */
export function adam(
  values: usize,
  gradient: usize,
  firstMoment: usize,
  secondMoment: usize,
  length: i32,
  scale: f64,
  correction: f64,
): void {
  const bytes = (<usize>length) << 3;
  const pairs = bytes & ~15;
  for (let i: usize = 0; i < pairs; i += 16) {
    const slope = v128.load(gradient + i);
    const first = f64x2.add(
      f64x2.mul(f64x2.splat(0.9), v128.load(firstMoment + i)),
      f64x2.mul(f64x2.splat(0.1), slope),
    );
    const second = f64x2.add(
      f64x2.mul(f64x2.splat(0.999), v128.load(secondMoment + i)),
      f64x2.mul(f64x2.mul(f64x2.splat(0.001), slope), slope),
    );
    v128.store(firstMoment + i, first);
    v128.store(secondMoment + i, second);
    const size = f64x2.add(f64x2.sqrt(f64x2.mul(second, f64x2.splat(correction))), f64x2.splat(1e-8));
    const move = f64x2.div(f64x2.mul(f64x2.splat(scale), first), size);
    v128.store(values + i, f64x2.sub(v128.load(values + i), move));
  }
  if (pairs === bytes) return;
  const slope = load<f64>(gradient + pairs);
  const first = 0.9 * load<f64>(firstMoment + pairs) + 0.1 * slope;
  const second = 0.999 * load<f64>(secondMoment + pairs) + 0.001 * slope * slope;
  store<f64>(firstMoment + pairs, first);
  store<f64>(secondMoment + pairs, second);
  const move = (scale * first) / (sqrt<f64>(second * correction) + 1e-8);
  store<f64>(values + pairs, load<f64>(values + pairs) - move);
}
