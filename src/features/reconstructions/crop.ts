/** RGBA bytes, width × height × 4. */
export interface Coloured {
  readonly colours: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

export type Part = 'whole' | 'detail';

/** Pixels along the side of a detail. */
const detailSide = 96;

/** A picture or its middle. */
export function partOf({ colours, width, height }: Coloured, part: Part): Coloured {
  return part === 'whole' ? { colours, width, height } : middleOf(colours, width, height);
}

/** At most 96 by 96 pixels. */
function middleOf(colours: Uint8ClampedArray, width: number, height: number): Coloured {
  const across = Math.min(detailSide, width);
  const down = Math.min(detailSide, height);
  const left = Math.floor((width - across) / 2);
  const top = Math.floor((height - down) / 2);
  const detail = new Uint8ClampedArray(4 * across * down);
  for (let row = 0; row < down; row++) {
    const from = 4 * ((top + row) * width + left);
    detail.set(colours.subarray(from, from + 4 * across), 4 * row * across);
  }
  return { colours: detail, width: across, height: down };
}
