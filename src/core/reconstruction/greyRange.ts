/** The values that are black and white. */
export interface GreyRange {
  readonly black: number;
  readonly white: number;
}

/** float32 rounding of values that touch 0 or 1. */
const rounding = 1e-6;

/** 0 to 1, or, for patches with values outside of it, as far to both sides of 0 as they go. */
export function greyRangeOf(patches: ArrayLike<number>): GreyRange {
  let least = 0;
  let most = 0;
  for (let n = 0; n < patches.length; n++) {
    least = Math.min(least, patches[n] as number);
    most = Math.max(most, patches[n] as number);
  }
  if (least >= -rounding && most <= 1 + rounding) return { black: 0, white: 1 };
  const reach = Math.max(-least, most);
  return { black: -reach, white: reach };
}
