import { useRef } from 'react';
import { StripCanvas } from '../../../../ui/StripCanvas.tsx';
import type { StripRow } from '../../../../ui/strip.ts';
import { useWidth } from '../../../../ui/useWidth.ts';

interface PicturesProps {
  /** What they show, in a sentence. */
  readonly label: string;
  readonly rows: readonly StripRow[];
  /** Pictures in a row. */
  readonly count: number;
  /** Pixels along a picture's side. */
  readonly pixels: number;
}

/** Rows of small square pictures, as wide as their place. */
export function Pictures({ label, rows, count, pixels }: PicturesProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <div ref={box} role="img" aria-label={label}>
      <StripCanvas rows={rows} count={count} pixels={pixels} width={Math.floor(width)} largest={72} />
    </div>
  );
}
