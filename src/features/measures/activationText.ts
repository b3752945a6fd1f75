import { formatMeasured, formatSetting } from '../../format/number.ts';
import { type Axis, type AxisScale, linearAxis, logAxis } from '../../ui/chart/axis.ts';
import type { MeasuresWords } from '../../words/en/measures.ts';
import type { ModelsWords } from '../../words/en/models.ts';

/** The end of the axis where there is no target and no unit is active. */
const leastShown = 0.01;

/** How the units' mean activation compares with its target, as a sentence; without a target what it is, in the words of `models`. */
export function activationText(
  average: number | undefined,
  rho: number | undefined,
  words: MeasuresWords['activation'],
  models?: Pick<ModelsWords, 'mean'>,
): string {
  if (average === undefined) return '';
  if (rho === undefined) return models?.mean(formatMeasured(average)) ?? '';
  const ratio = average / rho;
  const near = ratio > 0.8 && ratio < 1.25;
  const relation = near ? 'near' : ratio > 1 ? 'above' : 'below';
  return words[relation](formatMeasured(average), formatSetting(rho));
}

/** An axis that contains every ρ̂_j and the target ρ, if there is one; logarithmic axes end at 1, the largest possible activation. */
export function activationAxis(
  rhoHat: ArrayLike<number>,
  target: number | undefined,
  scale: AxisScale,
): Axis {
  const rho = target ?? Math.max(leastShown, ...Array.from(rhoHat));
  const values = [...Array.from(rhoHat), rho];
  if (scale === 'linear') return linearAxis([...values, rho * 1.25], 3);
  return logAxis([...values.map((value) => Math.max(value, rho / 100)), rho / 5, 1]);
}
