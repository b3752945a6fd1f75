import { hiddenUnitWeights } from '../../core/hiddenUnit/unitOfTheta.ts';
import { naturalSetup } from '../../presets/natural.ts';
import { lastSnapshot, thetaOf } from './recordedRuns.ts';

/** What `recorded/courseUnits.json` contains: the hidden units that the run of the course ended with. */
export function unitsOfCourse() {
  const { patchSize, hiddenSize } = naturalSetup;
  const shape = { visibleSize: patchSize ** 2, hiddenSize };
  const weights = Float32Array.from(hiddenUnitWeights(thetaOf('course'), shape));
  const letters = String.fromCharCode(...new Uint8Array(weights.buffer));
  return { ...shape, iteration: lastSnapshot('course').iteration, weights: btoa(letters) };
}
