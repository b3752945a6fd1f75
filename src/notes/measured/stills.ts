import {
  principalComponents,
  rebuiltFromComponents,
  varianceKept,
} from '../../core/compression/principalComponents.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import { lengthsOf } from '../../core/patches/patchLengths.ts';
import { reconstruct } from '../../core/reconstruction/reconstruct.ts';
import { naturalSetup } from '../../presets/natural.ts';
import { lastSnapshot, thetaOf } from './recordedRuns.ts';
import { cutAtRandom, patchesOf, unwhitenedScenes } from './scenes.ts';

/** Patches in the picture of activations, in the matrices and in the strip of reconstructions. */
const shown = { activations: 200, matrices: 100, strip: 8 } as const;

const bottlenecks = { 1: 'bottleneck1', 8: 'bottleneck8', 25: 'bottleneck25' } as const;

/** What figures show before the reader presses their button; `npm run claims` writes each to a file of `recorded/`. */
export function stills() {
  const pictures = unwhitenedScenes();
  const patches = patchesOf(pictures, naturalSetup.patchCount);
  const { visibleSize } = patches;
  const shape = { visibleSize, hiddenSize: naturalSetup.hiddenSize };
  const { a2 } = reconstruct(thetaOf('course'), shape, firstOf(patches, shown.activations));
  const cut = cutAtRandom(pictures, naturalSetup.patchSize, naturalSetup.patchCount);
  return {
    activations: { patchCount: shown.activations, hiddenSize: shape.hiddenSize, a2: floats(a2) },
    patches: { visibleSize, values: floats(firstOf(patches, shown.matrices).values) },
    lengths: { count: cut.count, ...lengthsOf(cut.values, visibleSize, true) },
    bottleneck: strips(patches),
  };
}

/** The same patches through networks and through components, as grey levels from 0 to 255. */
function strips(patches: PatchSet) {
  const { visibleSize } = patches;
  const components = principalComponents(patches);
  const few = firstOf(patches, shown.strip);
  const rebuilt = Object.entries(bottlenecks).map(([units, run]) => {
    const { a3 } = reconstruct(thetaOf(run), { visibleSize, hiddenSize: Number(units) }, few);
    const pixels = Array.from({ length: few.count }, (_, n) => {
      const patch = few.values.subarray(n * visibleSize, (n + 1) * visibleSize);
      return [...rebuiltFromComponents(components, patch, Number(units))];
    }).flat();
    return {
      units: Number(units),
      explained: lastSnapshot(run).varianceExplained,
      kept: varianceKept(components, Number(units)),
      network: greys(a3),
      components: greys(pixels),
    };
  });
  return { count: few.count, visibleSize, patches: greys(few.values), rebuilt };
}

const firstOf = ({ values, visibleSize }: PatchSet, count: number): PatchSet => ({
  values: values.slice(0, count * visibleSize),
  count,
  visibleSize,
});

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

const floats = (values: ArrayLike<number>): string =>
  base64(new Uint8Array(Float32Array.from(values).buffer));

const greys = (values: ArrayLike<number>): string =>
  base64(Uint8Array.from(Uint8ClampedArray.from(values, (value) => 255 * value)));
