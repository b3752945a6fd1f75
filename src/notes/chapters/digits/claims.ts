import { parameterCount } from '../../../core/autoencoder/parameters.ts';
import { unitNorms } from '../../../core/filters/tiles.ts';
import { hiddenUnitWeights } from '../../../core/hiddenUnit/unitOfTheta.ts';
import { generatePenDigits } from '../../../core/patches/generators/penDigits/penDigits.ts';
import { naturalSetup } from '../../../presets/natural.ts';
import { suitedSettings } from '../../../presets/suitedSettings.ts';
import { mnistCourse } from '../../measured/golden.ts';
import { lastSnapshot, thetaOf } from '../../measured/recordedRuns.ts';
import type { Claims } from '../../text/values.ts';
import type { values } from './values.ts';

const secondsPerCost = 0.25;

/** 2,000 of the playground's own pen-stroke digits, and the norms of the recorded run on scenes. */
export function claims(): Claims<typeof values> {
  const { patchSize, hiddenSize } = suitedSettings.digits;
  const parameters = parameterCount({ visibleSize: patchSize ** 2, hiddenSize });
  const shape = { visibleSize: naturalSetup.patchSize ** 2, hiddenSize: naturalSetup.hiddenSize };
  const norms = unitNorms(hiddenUnitWeights(thetaOf('course'), shape), shape);
  const digits = drawnDigits(2_000);
  return {
    parameters,
    checkCosts: 2 * parameters,
    checkHours: (2 * parameters * secondsPerCost) / 3600,
    inkShare: digits.inkShare,
    emptyPixels: digits.emptyPixels,
    costAtStart: mnistCourse.costAtStart,
    costAtEnd: mnistCourse.costAtEnd,
    strongestToWeakest: Math.max(...norms) / Math.min(...norms),
    collapsedLength: lastSnapshot('strongDecay').largestNorm,
    courseLength: Math.max(...norms),
  };
}

/** The mean grey value of the digits, and how many of the 784 pixels are dark in all of them. */
function drawnDigits(count: number): { readonly inkShare: number; readonly emptyPixels: number } {
  const work = generatePenDigits({ count, seed: 1 });
  let step = work.next();
  while (!step.done) step = work.next();
  const { values, visibleSize } = step.value;
  const inked = new Uint8Array(visibleSize);
  values.forEach((value, n) => {
    if (value > 0) inked[n % visibleSize] = 1;
  });
  return {
    inkShare: values.reduce((sum, value) => sum + value, 0) / values.length,
    emptyPixels: inked.filter((value) => value === 0).length,
  };
}
