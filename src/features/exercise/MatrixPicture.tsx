import { useMemo } from 'react';
import { colourIndex, colourTable } from '../../core/filters/colourScale.ts';
import type { Numbers } from '../../exercise/messages.ts';
import { PixelCanvas } from '../../ui/PixelCanvas.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './MatrixPicture.module.css';

interface MatrixPictureProps {
  readonly caption: string;
  readonly matrix: Numbers;
  /** The value that has the strongest colour. */
  readonly range: number;
}

/** A matrix as a picture, a square for each entry: orange for positive numbers, blue for negative ones. */
export function MatrixPicture({ caption, matrix, range }: MatrixPictureProps) {
  const words = useWords('exercise').results.values;
  const { rows, columns } = matrix;
  const colours = useMemo(() => paint(matrix, range), [matrix, range]);
  return (
    <figure className={styles.figure}>
      <div
        className={styles.picture}
        style={{ maxWidth: `${Math.min(1, columns / Math.max(rows, columns)) * 100}%` }}
      >
        <PixelCanvas
          label={words.picture(caption, rows, columns)}
          colours={colours}
          width={columns}
          height={rows}
        />
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

/** The largest absolute value that is a number, at least a little above zero. */
export function rangeOf(...matrices: readonly Numbers[]): number {
  const sizes = matrices.flatMap(({ values }) => Array.from(values, Math.abs)).filter(Number.isFinite);
  return Math.max(1e-300, ...sizes);
}

function paint({ rows, columns, values }: Numbers, range: number): Uint8ClampedArray {
  const table = colourTable('diverging');
  const colours = new Uint8ClampedArray(4 * rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const from = colourIndex((values[row + column * rows] ?? Number.NaN) / range);
      const to = 4 * (row * columns + column);
      colours.set(table.subarray(from, from + 3), to);
      colours[to + 3] = 255;
    }
  }
  return colours;
}
