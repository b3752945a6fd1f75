import type { OptimiserSettings, RunSettings } from '../protocol/settings.ts';
import { type OptimiserFields, objectiveOf, type RunDescription } from './runDescription.ts';

/** The settings with which the described run begins. */
export function settingsOf(description: RunDescription): RunSettings {
  const { source, digest, patchSize, patchCount, hiddenSize, seed } = description;
  const { whiten, whiteningCutoff, removeMean, truncate, scale, colour, iterations } = description;
  const preparation = { whiten, whiteningCutoff, removeMean, truncate, scale, ...(colour && { colour }) };
  return {
    data: { source, ...(digest !== undefined && { digest }), patchSize, patchCount, preparation },
    hiddenSize,
    seed,
    objective: objectiveOf(description),
    optimiser: optimiserSettings(description),
    budget: iterations,
  };
}

/** @throws TypeError when a setting of the optimiser is missing: `parseDescription` fills them in */
function optimiserSettings(fields: OptimiserFields): OptimiserSettings {
  const { optimiser: name, memory, learningRate, momentum, batchSize } = fields;
  if (name === 'lbfgs' && memory !== undefined) return { name, memory };
  if (name === 'gradientDescent' && learningRate !== undefined) return { name, learningRate };
  if (learningRate !== undefined && batchSize !== undefined) {
    if (name === 'adam') return { name, learningRate, batchSize };
    if (name === 'momentum' && momentum !== undefined) return { name, learningRate, momentum, batchSize };
  }
  throw new TypeError(`The settings of the optimiser ${name} are not complete.`);
}
