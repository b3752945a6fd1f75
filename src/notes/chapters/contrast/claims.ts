import { rankPatches } from '../../../core/hiddenUnit/rankPatches.ts';
import { unitOfTheta } from '../../../core/hiddenUnit/unitOfTheta.ts';
import type { PatchSet } from '../../../core/patches/image.ts';
import { whiten } from '../../../core/patches/whiten.ts';
import { naturalSetup } from '../../../presets/natural.ts';
import { imagesPatternSpread } from '../../measured/golden.ts';
import { meanOf, patchNorms, relativeSpread } from '../../measured/patchNorms.ts';
import { thetaOf } from '../../measured/recordedRuns.ts';
import { cutAtRandom, normalised, unwhitenedScenes } from '../../measured/scenes.ts';
import type { Claims } from '../../text/values.ts';
import type { values } from './values.ts';

const strong = { length: 2, cosine: 0.5 } as const;
const weak = { length: 0.8, cosine: 0.9 } as const;

/** On the playground's scenes, the same 10,000 places before and after whitening, and the recorded run of the course. */
export function claims(): Claims<typeof values> {
  const { patchSize, patchCount: count } = naturalSetup;
  const scenes = unwhitenedScenes();
  const raw = cutAtRandom(scenes, patchSize, count);
  const whitened = cutAtRandom(whiten(scenes), patchSize, count);
  const seen = normalised(whitened);
  const best = strongestPatches(seen);
  return {
    strongLength: strong.length,
    strongCosine: strong.cosine,
    strongSum: strong.length * strong.cosine,
    weakLength: weak.length,
    weakCosine: weak.cosine,
    weakSum: weak.length * weak.cosine,
    winsFrom: (weak.length * weak.cosine) / Math.cos((75 * Math.PI) / 180),
    spreadRaw: relativeSpread(patchNorms(raw, false)),
    spreadMeanRemoved: relativeSpread(patchNorms(raw, true)),
    spreadWhitened: relativeSpread(patchNorms(whitened, true)),
    spreadImages: imagesPatternSpread,
    spreadSeen: relativeSpread(patchNorms(seen, false)),
    ...best,
  };
}

/** The 100 patches that excite each unit most beside the 100 that are aligned best with it, averaged over the units. */
function strongestPatches(seen: PatchSet) {
  const shape = { visibleSize: seen.visibleSize, hiddenSize: naturalSetup.hiddenSize };
  const theta = thetaOf('course');
  const average = meanOf(patchNorms(seen, true));
  const rankings = Array.from({ length: shape.hiddenSize }, (_, unit) => {
    const { weights, bias } = unitOfTheta(theta, shape, unit);
    return rankPatches(weights, bias, seen, 100);
  });
  const active = rankings.flatMap(({ byActivation }) => byActivation);
  const aligned = rankings.flatMap(({ byCosine }) => byCosine);
  const shared = rankings.map(({ byActivation, byCosine }) => {
    const best = new Set(byCosine.map(({ patch }) => patch));
    return byActivation.filter(({ patch }) => best.has(patch)).length / byActivation.length;
  });
  return {
    topCosine: meanOf(active.map(({ cosine }) => cosine)),
    topNorm: meanOf(active.map(({ norm }) => norm)) / average,
    alignedCosine: meanOf(aligned.map(({ cosine }) => cosine)),
    alignedNorm: meanOf(aligned.map(({ norm }) => norm)) / average,
    shared: meanOf(shared),
  };
}
