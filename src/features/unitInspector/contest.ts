import type { PatternAlignment } from '../../core/hiddenUnit/alignment.ts';
import type { QuestionReply } from '../../store/ask.ts';

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

/** Lengths and sums this close differ by rounding. */
const rounding = 1e-9;

/** Which of the two excites the unit more, and what decides it. */
export function verdict(aligned: PatternAlignment, rival: PatternAlignment): string {
  const wins = rival.weightedSum > aligned.weightedSum;
  const better = rival.pattern.cosine > aligned.pattern.cosine;
  const longer = rival.pattern.inputNorm > aligned.pattern.inputNorm;
  const pattern = rival.pattern.product - aligned.pattern.product;
  const brightness = rival.brightnessPart - aligned.brightnessPart;
  if (
    Math.abs(rival.pattern.inputNorm / aligned.pattern.inputNorm - 1) < rounding &&
    Math.abs(brightness) < rounding
  ) {
    return `Both are as long, so direction alone decides: the patch on the ${wins ? 'right' : 'left'} excites the unit more.`;
  }
  if (wins !== pattern > 0) {
    return wins
      ? 'Its pattern adds less, but its brightness makes up for it: the patch on the right excites the unit more.'
      : 'Its pattern adds more, but its brightness takes that away: the better aligned patch excites the unit more.';
  }
  if (wins && !better)
    return 'The patch on the right is aligned worse, but has more contrast: it excites the unit more.';
  if (wins) return 'The patch on the right is aligned better: it excites the unit more.';
  if (longer)
    return 'The patch on the right has more contrast, but not enough: the better aligned one excites the unit more.';
  return 'The better aligned patch excites the unit more. Turn up the contrast of the one on the right.';
}

/** What the trainer says of the unit looked at. */
export type Inspected = QuestionReply<'inspectHiddenUnit'>;
export type InspectedPatch = Inspected['byCosine'][number];
