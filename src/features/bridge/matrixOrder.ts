import type { LearnerReport } from '../../bridge/messages.ts';

/** The feature in each row of the picture, and the latent in each column. */
export interface MatrixOrder {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Features and their latents are in the same order, so that matches are on the diagonal; the others follow. */
export function matrixOrder({ latentOf }: LearnerReport['measures'], latents: number): MatrixOrder {
  const all = [...latentOf.keys()];
  const matched = all.filter((feature) => latentOf[feature]! >= 0);
  const columns = matched.map((feature) => latentOf[feature]!);
  const used = new Set(columns);
  const unused = Array.from({ length: latents }, (_, latent) => latent).filter((latent) => !used.has(latent));
  return {
    rows: [...matched, ...all.filter((feature) => latentOf[feature]! < 0)],
    columns: [...columns, ...unused],
  };
}

const positive = [255, 250, 235] as const;
const negative = [240, 120, 40] as const;

/** RGBA bytes of the cosines in that order: black is 0, white 1, orange −1. */
export function matrixColours(
  cosines: Float64Array,
  latents: number,
  { rows, columns }: MatrixOrder,
): Uint8ClampedArray {
  const colours = new Uint8ClampedArray(4 * rows.length * columns.length);
  let place = 0;
  for (const feature of rows) {
    for (const latent of columns) {
      const cosine = cosines[feature * latents + latent]!;
      const [red, green, blue] = cosine >= 0 ? positive : negative;
      const brightness = Math.abs(cosine);
      colours[place] = brightness * red;
      colours[place + 1] = brightness * green;
      colours[place + 2] = brightness * blue;
      colours[place + 3] = 255;
      place += 4;
    }
  }
  return colours;
}
