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
