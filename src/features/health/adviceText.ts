import type { Advice } from '../../core/health/finding.ts';
import { formatSetting } from '../../ui/number.ts';

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
