/** Six digits, as Octave's `format long g` would begin. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return String(value).replace('Infinity', 'Inf').replace('-', '−');
  const text = Number(value.toPrecision(6));
  const small = text !== 0 && (Math.abs(text) < 1e-4 || Math.abs(text) >= 1e7);
  return (small ? value.toExponential(3) : String(text)).replaceAll('-', '−');
}
