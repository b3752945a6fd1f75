import { suitedRun } from '../description/suited.ts';
import type { TrainingSettings } from '../notes/structure/figures.ts';
import { courseExperiment, type Experiment } from '../store/experiment.ts';

/** The settings of a training of the notes, with what suits its source where they name nothing. */
export function experimentOf(settings: TrainingSettings): Experiment {
  const { source, objective, hiddenSize, patchCount, budget, optimiser } = settings;
  const suited = suitedRun(source);
  return {
    ...courseExperiment,
    ...suited,
    data: { ...suited.data, ...(patchCount !== undefined && { patchCount }) },
    objective: { ...suited.objective, ...objective },
    ...(hiddenSize !== undefined && { hiddenSize }),
    ...(budget !== undefined && { budget }),
    ...(optimiser?.name === 'lbfgs' && { optimiser: { name: 'lbfgs', memory: optimiser.memory } }),
    ...(optimiser?.name === 'gradientDescent' && { optimiser }),
  };
}
