import { formatMeasured, formatSetting } from '../../ui/number.ts';

/** How the units' mean activation stands to its target, in words. */
export function activationText(average: number | undefined, rho: number): string {
  if (average === undefined) return '';
  const ratio = average / rho;
  const near = ratio > 0.8 && ratio < 1.25;
  const relation = near ? 'close to' : ratio > 1 ? 'above' : 'below';
  return `Average ${formatMeasured(average)}, ${relation} the target ρ = ${formatSetting(rho)}.`;
}
