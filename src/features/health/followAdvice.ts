import type { Advice } from '../../core/health/finding.ts';
import { optimiserDefaults } from '../../presets/optimisers.ts';
import type { ExperimentStore } from '../../store/experiment.ts';

/** Sets what is advised; every other setting stays. */
export function followAdvice(advice: Advice, experiment: ExperimentStore): void {
  const { optimiser } = experiment;
  switch (advice.setting) {
    case 'lambda':
    case 'rho':
    case 'beta':
      experiment.changeObjective({ [advice.setting]: advice.value });
      break;
    case 'learningRate':
      if ('learningRate' in optimiser)
        experiment.changeOptimiser({ ...optimiser, learningRate: advice.value });
      break;
    case 'budget':
      experiment.changeBudget(advice.value);
      break;
    case 'memory':
      experiment.changeOptimiser({ name: 'lbfgs', memory: advice.value });
      break;
    case 'optimiser':
      experiment.changeOptimiser(optimiserDefaults.lbfgs);
      break;
    case 'scale':
      experiment.changePreparation({ scale: true });
      break;
    default:
      advice satisfies never;
  }
}
