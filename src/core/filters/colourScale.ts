/** How a tile's levels from −1 to 1 are coloured. */
export type ColourScale = 'grey' | 'diverging';

/** Levels are rounded to this many steps: an odd number, so that 0 is one of them. */
const steps = 511;
const middle = (steps - 1) / 2;

const tables = new Map<ColourScale, Uint8ClampedArray>();

/**
 * The colours of a scale, 511 × 3 bytes sRGB from level −1 to 1.
 *
 * `grey`: black to white, as the course's display_network.
 *
 * `diverging`: blue for negative, near white for zero, orange for positive, made in OKLab (B. Ottosson, "A perceptual color
 * space for image processing", 2020). Blue and orange stay apart for every common kind of colour blindness, which confuse
 * red with green. Lightness falls by the same amount on either side and in proportion to |level|, so that as much ink
 * means as large a weight, whichever sign, and neither sign looks stronger; hue alone carries the sign.
 *
 * Made once; not to be written to.
 */
export function colourTable(scale: ColourScale): Uint8ClampedArray {
  const table = tables.get(scale) ?? makeTable(scale);
  tables.set(scale, table);
  return table;
}

function makeTable(scale: ColourScale): Uint8ClampedArray {
  const table = new Uint8ClampedArray(3 * steps);
  for (let step = 0; step < steps; step++) {
    const level = (step - middle) / middle;
    table.set(scale === 'grey' ? grey(level) : diverging(level), 3 * step);
  }
  return table;
}

/** Where in a colour table the colour of a level begins; levels beyond ±1 count as ±1, what is no number as 0. */
export function colourIndex(level: number): number {
  if (Number.isNaN(level)) return 3 * middle;
  return 3 * Math.round(middle + middle * Math.max(-1, Math.min(1, level)));
}

/** Colours for the 256 grey levels that stand for −1 to 1, three bytes each; none for grey itself. */
export function paletteOf(scale: ColourScale): Uint8ClampedArray | undefined {
  if (scale === 'grey') return undefined;
  const table = colourTable(scale);
  const palette = new Uint8ClampedArray(3 * 256);
  for (let grey = 0; grey < 256; grey++) {
    const from = colourIndex((grey - 128) / 127);
    palette.set(table.subarray(from, from + 3), 3 * grey);
  }
  return palette;
}

const lightness = { zero: 0.97, full: 0.5 };
/** The most chroma that both hues have at the darker end within sRGB. */
const fullChroma = 0.118;
const hues = { negative: 255, positive: 55 };

function grey(level: number): number[] {
  const value = 127.5 + 127.5 * level;
  return [value, value, value];
}

function diverging(level: number): number[] {
  const strength = Math.abs(level);
  const L = lightness.zero + (lightness.full - lightness.zero) * strength;
  // Chroma rises faster than lightness falls, so that faint weights show their sign too.
  const chroma = fullChroma * Math.sin((strength * Math.PI) / 2);
  const hue = ((level < 0 ? hues.negative : hues.positive) * Math.PI) / 180;
  return srgbOfOklab(L, chroma * Math.cos(hue), chroma * Math.sin(hue));
}

/** sRGB bytes of an OKLab colour; the matrices are Ottosson's. */
function srgbOfOklab(L: number, a: number, b: number): number[] {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((linear) => 255 * encodeGamma(linear));
}

function encodeGamma(linear: number): number {
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
}
