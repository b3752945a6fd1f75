/** How the units' mean activation stands to its target, in words. `format` writes an activation. */
export function activationSentence(
  average: number | undefined,
  rho: number,
  format: (value: number) => string,
): string {
  if (average === undefined) return '';
  const ratio = average / rho;
  const near = ratio > 0.8 && ratio < 1.25;
  const relation = near ? 'close to the target' : ratio > 1 ? 'above the target' : 'below the target';
  return `On average ${format(average)}: ${relation}.`;
}
