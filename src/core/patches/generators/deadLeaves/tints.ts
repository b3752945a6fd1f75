import type { Random } from '../../../random.ts';

/** What a leaf adds to its grey: red, green and blue. */
export type Tint = readonly [red: number, green: number, blue: number];

/** Shares of red, green and blue in the luminance (ITU-R BT.709). */
const luminance = [0.2126, 0.7152, 0.0722] as const;

/**
 * Directions of colour and the standard deviations along them. In natural scenes, blue to yellow varies more than red to green, and
 * both less than the luminance (Ruderman, Cronin and Chiao 1998, "Statistics of cone responses to natural images").
 */
const directions = [
  { towards: [-0.5, -0.25, 1], deviation: 0.14 },
  { towards: [1, -0.6, 0], deviation: 0.09 },
] as const;

/** The tints of a scene's leaves by their numbers, without luminance of their own; each is drawn once. */
export function leafTints(random: Random): (leaf: number) => Tint {
  const drawn: Tint[] = [];
  return (leaf) => {
    while (drawn.length <= leaf) drawn.push(drawTint(random));
    return drawn[leaf] as Tint;
  };
}

function drawTint(random: Random): Tint {
  const sizes = directions.map(({ deviation }) => deviation * random.normal());
  const tint = [0, 1, 2].map((channel) =>
    directions.reduce((sum, { towards }, n) => sum + (sizes[n] ?? 0) * (towards[channel] ?? 0), 0),
  );
  const own = tint.reduce((sum, value, channel) => sum + value * (luminance[channel] ?? 0), 0);
  return tint.map((value) => value - own) as unknown as Tint;
}
