import type { Alignment } from '../../core/hiddenUnit/alignment.ts';

interface Ranked {
  readonly patch: number;
  readonly cosine: number;
}

interface Rankings<Patch extends Ranked> {
  readonly byCosine: readonly Patch[];
  readonly byActivation: readonly Patch[];
}

/**
 * The best aligned patch, and one to set against it: the rival chosen, else the one of the strongest that is aligned worst.
 * Undefined when there is but one patch.
 */
export function contestants<Patch extends Ranked>(
  { byCosine, byActivation }: Rankings<Patch>,
  chosen: Patch | undefined,
): { readonly aligned: Patch; readonly rival: Patch } | undefined {
  const [aligned] = byCosine;
  if (!aligned) return undefined;
  const others = [...byActivation, ...byCosine].filter(({ patch }) => patch !== aligned.patch);
  const worst = others.reduce<Patch | undefined>(
    (least, one) => (least === undefined || one.cosine < least.cosine ? one : least),
    undefined,
  );
  const rival = chosen && chosen.patch !== aligned.patch ? chosen : worst;
  return rival && { aligned, rival };
}

/** Lengths this close differ by rounding. */
const sameLength = 1e-9;

/** Which of the two excites the unit more, and what decides it. */
export function verdict(aligned: Alignment, rival: Alignment): string {
  const wins = rival.product > aligned.product;
  const better = rival.cosine > aligned.cosine;
  const ratio = rival.inputNorm / aligned.inputNorm;
  if (Math.abs(ratio - 1) < sameLength) {
    return `Both have the same length, so direction alone decides: the patch on the ${wins ? 'right' : 'left'} excites the unit more.`;
  }
  const longer = ratio > 1;
  if (wins && !better)
    return 'The patch on the right is aligned worse, but longer: it excites the unit more.';
  if (wins && longer)
    return 'The patch on the right is aligned better now, and longer: it excites the unit more.';
  if (wins) return 'The patch on the right is aligned better now: it excites the unit more.';
  if (longer)
    return 'The patch on the right is longer, but not by enough: the better aligned one excites the unit more.';
  return 'The better aligned patch excites the unit more. Turn up the contrast of the one on the right.';
}
