import type { RunPatches, SamplePatches } from '../../comparison/messages.ts';
import type { Patches } from '../../core/autoencoder/layers.ts';

/** Patches that are reconstructed. */
const shownCount = 10;
/** Products of a pass through the hidden layer: some hundredths of a second. */
const mostProducts = 40e6;
const mostSample = 2000;
const leastSample = 100;

/** Some of the patches, spread evenly: as many as can be measured with while a slider is moved. */
export function samplePatches(patches: RunPatches, hiddenSize: number): SamplePatches {
  const affordable = Math.floor(mostProducts / (hiddenSize * patches.visibleSize));
  const count = Math.min(patches.count, mostSample, Math.max(leastSample, affordable));
  return {
    sample: spread(patches, count),
    shown: spread(patches, Math.min(shownCount, patches.count)),
    ...(patches.whitening && { whitening: patches.whitening }),
  };
}

/** `wanted` patches at even distances. */
function spread({ values, count, visibleSize }: Patches, wanted: number): Patches {
  const picked = new Float32Array(wanted * visibleSize);
  for (let place = 0; place < wanted; place++) {
    const patch = Math.floor((place * count) / wanted);
    picked.set(values.subarray(patch * visibleSize, (patch + 1) * visibleSize), place * visibleSize);
  }
  return { values: picked, count: wanted, visibleSize };
}
