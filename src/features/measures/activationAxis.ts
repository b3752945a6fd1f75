import { type Axis, type AxisScale, linearAxis, logAxis } from '../../ui/chart/axis.ts';

/** An axis that holds every ρ̂_j and the target ρ; logarithmic ones end at 1, the largest activation there is. */
export function activationAxis(rhoHat: ArrayLike<number>, rho: number, scale: AxisScale): Axis {
  const values = [...Array.from(rhoHat), rho];
  if (scale === 'linear') return linearAxis([...values, rho * 1.25], 3);
  return logAxis([...values.map((value) => Math.max(value, rho / 100)), rho / 5, 1]);
}
