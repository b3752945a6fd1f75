/** Linear interpolation between the sorted values; NaN of none. @param share 0.5 for the median */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  return below + (place % 1) * ((sorted[Math.ceil(place)] ?? Number.NaN) - below);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Three significant digits. */
export const rounded = (value: number): number => Number(value.toPrecision(3));
