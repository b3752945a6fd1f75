interface MarkerLabelProps {
  readonly text: string;
  /** The number of the marker in the chart, counted from 0: neighbours are written on different lines. */
  readonly place: number;
  /** Where the marker's line is, given by the chart. */
  readonly viewBox?: { readonly x?: number; readonly y?: number };
}

const linesOfText = 4;
const lineHeight = 13;
/** Right of this many pixels a label stands left of its line, so that it stays in the chart. */
const turningPoint = 170;

/** The words beside a vertical marker. */
export function MarkerLabel({ text, place, viewBox }: MarkerLabelProps) {
  const x = viewBox?.x ?? 0;
  const turned = x > turningPoint;
  return (
    <text
      x={x + (turned ? -4 : 4)}
      y={(viewBox?.y ?? 0) + 9 + (place % linesOfText) * lineHeight}
      textAnchor={turned ? 'end' : 'start'}
      fontSize="0.7857rem"
      fill="var(--text)"
      stroke="var(--surface)"
      strokeWidth={3}
      paintOrder="stroke"
    >
      {text}
    </text>
  );
}
