import { parameterCount } from '../../../core/autoencoder/parameters.ts';
import { memoryBytes } from '../../../core/optimise/curvatureMemory.ts';
import { suitedSettings } from '../../../presets/suitedSettings.ts';
import { imagesCourse } from '../../measured/golden.ts';
import { recordedRun } from '../../measured/recordedRuns.ts';
import type { RunId } from '../../measured/runPlans.ts';
import type { Claims } from '../../text/values.ts';
import type { values } from './values.ts';

const megabyte = 1e6;

/** Memory by arithmetic, costs of the playground's scenes by `npm run claims`; those of the course's pictures are golden numbers. */
export function claims(): Claims<typeof values> {
  const sizeOf = ({ patchSize, hiddenSize }: { patchSize: number; hiddenSize: number }): number =>
    parameterCount({ visibleSize: patchSize ** 2, hiddenSize });
  const natural = sizeOf(suitedSettings.scenes);
  const digits = sizeOf(suitedSettings.digits);
  const costAfter = (id: RunId): number => recordedRun(id).costs.at(-1)!;
  return {
    naturalParameters: natural,
    digitsParameters: digits,
    bytesPerPair: memoryBytes(digits, 1) / megabyte,
    naturalMemory: memoryBytes(natural, 100) / megabyte,
    digitsMemory: memoryBytes(digits, 100) / megabyte,
    digitsShortMemory: memoryBytes(digits, 10) / megabyte,
    atOnce: costAfter('course'),
    inParts: costAfter('eightTimesFifty'),
    imagesAtOnce: imagesCourse.atOnce,
    imagesInParts: imagesCourse.inParts,
    shortMemory: costAfter('shortMemory'),
    onePair: costAfter('onePair'),
  };
}
