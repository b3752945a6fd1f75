import { suitedRun } from '../description/suited.ts';
import type { TrainingSettings } from '../notes/structure/figures.ts';
import { courseSettings, type Settings } from '../store/settings.ts';

/** The settings of a training of the notes, with what suits its source where they name nothing. */
export function settingsFor(settings: TrainingSettings): Settings {
  const { source, objective, hiddenSize, patchCount, budget, optimiser } = settings;
  const suited = suitedRun(source);
  return {
    ...courseSettings,
    ...suited,
    data: { ...suited.data, ...(patchCount !== undefined && { patchCount }) },
    objective: { ...suited.objective, ...objective },
    ...(hiddenSize !== undefined && { hiddenSize }),
    ...(budget !== undefined && { budget }),
    ...(optimiser?.name === 'lbfgs' && { optimiser: { name: 'lbfgs', memory: optimiser.memory } }),
    ...(optimiser?.name === 'gradientDescent' && { optimiser }),
  };
}
