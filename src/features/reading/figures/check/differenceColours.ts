/** Relative differences at the light and at the dark end of the scale; it is logarithmic between them. */
const ends = { light: 1e-9, dark: 1 } as const;
const light = [232, 240, 247] as const;
const dark = [140, 20, 30] as const;

/** RGBA bytes: light where both gradients agree, dark red where they have nothing in common or are no numbers. */
export function differenceColours(relative: readonly number[]): Uint8ClampedArray {
  const colours = new Uint8ClampedArray(4 * relative.length).fill(255);
  relative.forEach((difference, n) => {
    const share = Number.isNaN(difference) ? 1 : shareOf(difference);
    for (let channel = 0; channel < 3; channel++) {
      const [from, to] = [light[channel] as number, dark[channel] as number];
      colours[4 * n + channel] = from + share * (to - from);
    }
  });
  return colours;
}

function shareOf(difference: number): number {
  if (difference <= ends.light) return 0;
  return Math.min(1, Math.log(difference / ends.light) / Math.log(ends.dark / ends.light));
}
