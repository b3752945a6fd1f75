import { bestAssignment } from './assignment.ts';
import type { LearnedDictionary } from './learned.ts';
import type { Examples, World } from './world.ts';

/** A true feature counts as found when its latent's direction has a larger cosine to it. */
const foundAbove = 0.9;

/** How what was learned compares with the truth. */
export interface DictionaryMeasures {
  /** features × latents: the cosine of each true direction to each learned one; absolute values where signs mean nothing. */
  readonly cosines: Float64Array;
  /** For each true feature the latent that stands for it, by the assignment with the largest sum of cosines; −1 for none. */
  readonly latentOf: Int32Array;
  /** The mean cosine over the pairs of that assignment. */
  readonly matchedCosine: number;
  /** The share of true features whose cosine is above `foundAbove`. */
  readonly found: number;
  /** How many latents are on for an example, in the mean. */
  readonly latentsOn: number;
  /** How many true features are on, in the mean: what `latentsOn` would be for a perfect learner. */
  readonly featuresOn: number;
  /** Σ‖x − x̂‖² over Σ‖x − x̄‖²: 0 is a perfect reconstruction, 1 no better than the mean. */
  readonly unexplained: number;
  /** The share of latents that are off for every example. */
  readonly dead: number;
  /** Of found features, Σ of what their latents say over Σ of their true sizes, where both are on; NaN where none is found. */
  readonly shrinkage: number;
}

/** @param examples new ones, on which nothing was trained */
export function compareDictionary(
  world: World,
  learned: LearnedDictionary,
  examples: Examples,
): DictionaryMeasures {
  const { features } = world;
  const { latents } = learned;
  const cosines = cosineMatrix(world, learned);
  const latentOf = bestAssignment(cosines, features, latents);
  const matches = [...latentOf].flatMap((latent, feature) =>
    latent < 0 ? [] : [{ feature, latent, cosine: cosines[feature * latents + latent]! }],
  );
  const found = matches.filter(({ cosine }) => cosine > foundAbove);
  return {
    cosines,
    latentOf,
    matchedCosine: matches.reduce((sum, { cosine }) => sum + cosine, 0) / matches.length,
    found: found.length / features,
    ...measuredOn(learned, examples, features, found),
  };
}

/** For each true feature whether it is found. */
export function foundFeatures({
  cosines,
  latentOf,
}: Pick<DictionaryMeasures, 'cosines' | 'latentOf'>): readonly boolean[] {
  const latents = cosines.length / latentOf.length;
  return Array.from(
    latentOf,
    (latent, feature) => latent >= 0 && cosines[feature * latents + latent]! > foundAbove,
  );
}

function cosineMatrix({ features, dimensions, directions }: World, learned: LearnedDictionary): Float64Array {
  const cosines = new Float64Array(features * learned.latents);
  for (let i = 0; i < features; i++) {
    for (let j = 0; j < learned.latents; j++) {
      let cosine = 0;
      for (let k = 0; k < dimensions; k++)
        cosine += directions[i * dimensions + k]! * learned.directions[j * dimensions + k]!;
      cosines[i * learned.latents + j] = learned.signed ? cosine : Math.abs(cosine);
    }
  }
  return cosines;
}

/** What is measured on examples. */
function measuredOn(
  learned: LearnedDictionary,
  { inputs, sizes, count }: Examples,
  features: number,
  found: readonly { readonly feature: number; readonly latent: number }[],
) {
  const { latents, dimensions } = learned;
  const fired = new Uint8Array(latents);
  let latentsOn = 0;
  let featuresOn = 0;
  let squaredErrors = 0;
  let said = 0;
  let meant = 0;
  for (let m = 0; m < count; m++) {
    const input = inputs.subarray(m * dimensions, (m + 1) * dimensions);
    const { code, output } = learned.apply(input);
    code.forEach((value, latent) => {
      if (value === 0) return;
      latentsOn++;
      fired[latent] = 1;
    });
    for (let k = 0; k < dimensions; k++) squaredErrors += (output[k]! - input[k]!) ** 2;
    for (let i = m * features; i < (m + 1) * features; i++) if (sizes[i]! > 0) featuresOn++;
    for (const { feature, latent } of found) {
      const size = sizes[m * features + feature]!;
      if (size === 0 || code[latent] === 0) continue;
      said += code[latent]!;
      meant += size;
    }
  }
  return {
    latentsOn: latentsOn / count,
    featuresOn: featuresOn / count,
    unexplained: squaredErrors / varianceOf(inputs, count, dimensions),
    dead: 1 - fired.reduce((sum, one) => sum + one, 0) / latents,
    shrinkage: said / meant,
  };
}

/** Σ‖x − x̄‖² */
function varianceOf(inputs: Float64Array, count: number, dimensions: number): number {
  let sum = 0;
  for (let k = 0; k < dimensions; k++) {
    let mean = 0;
    for (let m = 0; m < count; m++) mean += inputs[m * dimensions + k]! / count;
    for (let m = 0; m < count; m++) sum += (inputs[m * dimensions + k]! - mean) ** 2;
  }
  return sum;
}
