/** Pixels coloured in one go: about a millisecond. */
const bandPixels = 65_536;

/**
 * A picture's colours, RGBA bytes, made band by band, so that training can go on between them.
 * @param colour the colours of the pixels from one place up to another
 * @param pause to be awaited between bands
 */
export async function colourInBands(
  pixels: number,
  colour: (from: number, to: number) => Uint8ClampedArray,
  pause: () => Promise<void>,
): Promise<Uint8ClampedArray> {
  const colours = new Uint8ClampedArray(4 * pixels);
  for (let from = 0; from < pixels; from += bandPixels) {
    colours.set(colour(from, Math.min(from + bandPixels, pixels)), 4 * from);
    await pause();
  }
  return colours;
}
