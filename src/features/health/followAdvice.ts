import type { Advice } from '../../core/health/finding.ts';
import { optimiserDefaults } from '../../presets/suitedSettings.ts';
import type { SettingsStore } from '../../store/settings.ts';
import type { HealthWords } from '../../words/en/health.ts';

/** Applies the advised settings; all others stay the same. */
export function followAdvice(advice: Advice, settings: SettingsStore): void {
  const { optimiser } = settings;
  switch (advice.setting) {
    case 'lambda':
    case 'rho':
    case 'beta':
      settings.changeObjective({ [advice.setting]: advice.value });
      break;
    case 'learningRate':
      if ('learningRate' in optimiser) settings.changeOptimiser({ ...optimiser, learningRate: advice.value });
      break;
    case 'budget':
      settings.changeBudget(advice.value);
      break;
    case 'memory':
      settings.changeOptimiser({ name: 'lbfgs', memory: advice.value });
      break;
    case 'optimiser':
      settings.changeOptimiser(optimiserDefaults.lbfgs);
      break;
    case 'scale':
      settings.changePreparation({ scale: true });
      break;
    default:
      advice satisfies never;
  }
}

/** What the button says that follows a piece of advice. */
export function adviceText(advice: Advice, words: HealthWords['advice']): string {
  switch (advice.setting) {
    case 'optimiser':
      return words.optimiser;
    case 'scale':
      return words.scale;
    default:
      return words[advice.setting](advice.value);
  }
}
