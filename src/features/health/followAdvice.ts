import type { Advice } from '../../core/health/finding.ts';
import { formatSetting } from '../../format/number.ts';
import { optimiserDefaults } from '../../presets/suitedSettings.ts';
import type { SettingsStore } from '../../store/settings.ts';

/** Sets what is advised; every other setting stays. */
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
export function adviceText(advice: Advice): string {
  switch (advice.setting) {
    case 'lambda':
      return `Set λ to ${formatSetting(advice.value)}`;
    case 'rho':
      return `Set ρ to ${formatSetting(advice.value)}`;
    case 'beta':
      return `Set β to ${formatSetting(advice.value)}`;
    case 'learningRate':
      return `Set α to ${formatSetting(advice.value)}`;
    case 'budget':
      return `Raise to ${advice.value.toLocaleString('en-US')} iterations`;
    case 'memory':
      return `Remember ${advice.value} steps`;
    case 'optimiser':
      return 'Use L-BFGS';
    case 'scale':
      return 'Scale patches to [0.1, 0.9]';
    default:
      return advice satisfies never;
  }
}
