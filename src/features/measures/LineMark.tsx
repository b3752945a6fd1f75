/** A short piece of a chart's line, for legends. */
export function LineMark(line: { readonly colour: string; readonly dashes: string; readonly width: number }) {
  return (
    <svg width="22" height="10" aria-hidden="true" style={{ verticalAlign: 'middle' }}>
      <line
        x1="0"
        x2="22"
        y1="5"
        y2="5"
        style={{ stroke: line.colour }}
        strokeWidth={line.width + 0.25}
        strokeDasharray={line.dashes}
      />
    </svg>
  );
}
