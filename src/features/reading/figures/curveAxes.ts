import { formatSetting } from '../../../format/number.ts';
import { type Axis, valueOnAxis } from '../../../ui/chart/axis.ts';
import type { CurvePoint } from './figure.ts';

/** The axes of a figure into which the reader draws a curve. */
export interface CurveAxes {
  readonly across: Axis;
  readonly up: Axis;
  /** Where the curve has a point that can be moved. */
  readonly places: readonly number[];
  readonly formatAcross: (value: number) => string;
  readonly formatUp: (value: number) => string;
}

export type CurveName = 'hiddenSize' | 'epsilon';

const powerOfTen = (value: number): string => (value === 1 ? '1' : value.toExponential(0));

export const curveAxes: Readonly<Record<CurveName, CurveAxes>> = {
  hiddenSize: {
    across: { scale: 'linear', domain: [0, 64], ticks: [1, 8, 16, 24, 32, 40, 48, 56, 64] },
    up: { scale: 'linear', domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] },
    places: [1, 8, 16, 24, 32, 40, 48, 56, 64],
    formatAcross: formatSetting,
    formatUp: formatSetting,
  },
  epsilon: {
    across: { scale: 'log', domain: [1e-12, 0.1], ticks: [1e-11, 1e-8, 1e-5, 1e-2] },
    up: { scale: 'log', domain: [1e-12, 1], ticks: [1e-12, 1e-9, 1e-6, 1e-3, 1] },
    places: [1e-12, 1e-11, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1],
    formatAcross: powerOfTen,
    formatUp: powerOfTen,
  },
};

/** The points of a drawn curve. @param shares how high each one is, from 0 at the bottom of the axis to 1 at its top */
export function curvePoints(name: CurveName, shares: readonly number[]): readonly CurvePoint[] {
  const { places, up } = curveAxes[name];
  return places.map((at, n) => ({ at, value: valueOnAxis(shares[n] ?? 0.5, up) }));
}
