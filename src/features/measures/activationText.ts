import { formatMeasured, formatSetting } from '../../format/number.ts';
import { type Axis, type AxisScale, linearAxis, logAxis } from '../../ui/chart/axis.ts';
import type { MeasuresWords } from '../../words/en/measures.ts';

/** How the units' mean activation compares with its target, as a sentence. */
export function activationText(
  average: number | undefined,
  rho: number,
  words: MeasuresWords['activation'],
): string {
  if (average === undefined) return '';
  const ratio = average / rho;
  const near = ratio > 0.8 && ratio < 1.25;
  const relation = near ? 'near' : ratio > 1 ? 'above' : 'below';
  return words[relation](formatMeasured(average), formatSetting(rho));
}

/** An axis that contains every ρ̂_j and the target ρ; logarithmic axes end at 1, the largest possible activation. */
export function activationAxis(rhoHat: ArrayLike<number>, rho: number, scale: AxisScale): Axis {
  const values = [...Array.from(rhoHat), rho];
  if (scale === 'linear') return linearAxis([...values, rho * 1.25], 3);
  return logAxis([...values.map((value) => Math.max(value, rho / 100)), rho / 5, 1]);
}
