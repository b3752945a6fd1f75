/** Bars whose heights are the logarithms of 1 + count, as one SVG path; the fullest reaches the top. */
export function histogramPath(counts: Uint32Array, width: number, height: number): string {
  const fullest = Math.log1p(counts.reduce((most, count) => Math.max(most, count), 1));
  const bar = width / counts.length;
  let path = `M0 ${height}`;
  counts.forEach((count, part) => {
    const top = (height * (1 - Math.log1p(count) / fullest)).toFixed(1);
    path += `V${top}H${((part + 1) * bar).toFixed(1)}`;
  });
  return `${path}V${height}Z`;
}
