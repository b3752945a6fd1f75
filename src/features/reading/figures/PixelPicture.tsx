import { placesTo } from '../places.ts';

interface PixelPictureProps {
  /** Row by row, of a square picture. */
  readonly values: ArrayLike<number>;
  readonly label: string;
}

/** A few pixels as grey squares: 0 is the middle grey, the largest absolute value black or white. */
export function PixelPicture({ values, label }: PixelPictureProps) {
  const side = Math.round(Math.sqrt(values.length));
  const largest = Math.max(1e-12, ...Array.from(values, Math.abs));
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      {placesTo(values.length).map((place) => (
        <rect
          key={place}
          x={(place - 1) % side}
          y={Math.floor((place - 1) / side)}
          width={1}
          height={1}
          fill={greyOf((values[place - 1] ?? 0) / largest)}
        />
      ))}
    </svg>
  );
}

/** @param level −1 for black, 0 for the middle grey, 1 for white */
export function greyOf(level: number): string {
  const grey = Math.round(127.5 + 127.5 * level);
  return `rgb(${grey} ${grey} ${grey})`;
}
