import { barSpan } from '../../ui/bars.ts';
import { type Axis, type AxisScale, shareOfAxis } from './ticks.ts';

/** The box the bars stand in, in CSS pixels. */
export interface BarBox {
  readonly width: number;
  readonly height: number;
}

/** All bars as one SVG path, at least one pixel high so that a dead unit is still to be seen. */
export function barPath(values: ArrayLike<number>, axis: Axis, scale: AxisScale, box: BarBox): string {
  let path = '';
  for (let bar = 0; bar < values.length; bar++) {
    path += onePath(bar, values[bar] as number, values.length, axis, scale, box);
  }
  return path;
}

/** One bar as an SVG path. */
export function onePath(
  bar: number,
  value: number,
  count: number,
  axis: Axis,
  scale: AxisScale,
  box: BarBox,
): string {
  const { x, width } = barSpan(bar, count, box.width);
  const height = Math.max(1, shareOfAxis(value, axis, scale) * box.height);
  return `M${x.toFixed(2)} ${box.height}v${(-height).toFixed(2)}h${width.toFixed(2)}v${height.toFixed(2)}z`;
}
