import type { Plot } from './plot.ts';

/** Left edge and width of one of `count` bars; wide bars leave a gap between them. */
export function barSpan(bar: number, count: number, width: number): { x: number; width: number } {
  const pitch = width / count;
  const gap = pitch >= 3 ? Math.min(2, pitch * 0.25) : 0;
  return { x: bar * pitch + gap / 2, width: pitch - gap };
}

/** The bar under a horizontal position, or undefined outside. */
export function barAt(x: number, count: number, width: number): number | undefined {
  const bar = Math.floor((x / width) * count);
  return bar >= 0 && bar < count ? bar : undefined;
}

/**
 * Some of the bars as one SVG path, at least one pixel high so that a value of 0 is still to be seen.
 * @param bars numbers of those drawn; else all
 */
export function barsPath(
  values: ArrayLike<number>,
  { width, height, y }: Pick<Plot, 'width' | 'height' | 'y'>,
  bars: Iterable<number> = Array.from(values).keys(),
): string {
  let path = '';
  for (const bar of bars) {
    const span = barSpan(bar, values.length, width);
    const tall = Math.max(1, height - y(values[bar] as number));
    path += `M${span.x.toFixed(2)} ${height}v${(-tall).toFixed(2)}h${span.width.toFixed(2)}v${tall.toFixed(2)}z`;
  }
  return path;
}

/** The bars of a histogram, shoulder to shoulder, as one SVG path; the fullest reaches the top. */
export function histogramPath(
  counts: ArrayLike<number>,
  { width, height }: Pick<Plot, 'width' | 'height'>,
  scale: 'linear' | 'log',
): string {
  const size = (count: number): number => (scale === 'log' ? Math.log1p(count) : count);
  const fullest = size(Math.max(1, ...Array.from(counts)));
  const bar = width / counts.length;
  let path = `M0 ${height}`;
  for (let bin = 0; bin < counts.length; bin++) {
    const top = (height * (1 - size(counts[bin] as number) / fullest)).toFixed(1);
    path += `V${top}H${((bin + 1) * bar).toFixed(1)}`;
  }
  return `${path}V${height}Z`;
}
