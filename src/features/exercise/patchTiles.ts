import type { Numbers } from '../../exercise/messages.ts';
import type { TileSource } from '../../ui/tileDrawing.ts';

/** Square patches, one a column, as tiles; 0 is black and 1 white. Within a column the pixels go down first, as in MATLAB. */
export function patchTiles({ rows, columns, values }: Numbers): TileSource {
  const side = Math.round(Math.sqrt(rows));
  const greys = new Uint8ClampedArray(values.length);
  for (let patch = 0; patch < columns; patch++)
    for (let x = 0; x < side; x++)
      for (let y = 0; y < side; y++)
        greys[patch * rows + y * side + x] = 255 * (values[patch * rows + x * side + y] ?? 0);
  const sheet = { greys, count: columns, side };
  return { read: () => sheet, subscribe: () => () => {} };
}
