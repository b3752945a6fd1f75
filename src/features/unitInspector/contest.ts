import type { PatternAlignment } from '../../core/hiddenUnit/alignment.ts';
import type { QuestionReply } from '../../store/ask.ts';
import type { UnitInspectorWords } from '../../words/en/unitInspector.ts';

interface Ranked {
  readonly patch: number;
  readonly cosine: number;
}

interface Rankings<Patch extends Ranked> {
  readonly byCosine: readonly Patch[];
  readonly byActivation: readonly Patch[];
}

/**
 * The best aligned patch, and one to compare with it: the chosen rival, else the worst aligned of those that excite the unit
 * most. Undefined when there is only one patch.
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

/** Which of the two excites the unit more, and what decides it. The words have a sentence for each. */
export function verdict(
  aligned: PatternAlignment,
  rival: PatternAlignment,
): keyof UnitInspectorWords['contest']['verdicts'] {
  const wins = rival.weightedSum > aligned.weightedSum;
  const better = rival.pattern.cosine > aligned.pattern.cosine;
  const longer = rival.pattern.inputNorm > aligned.pattern.inputNorm;
  const pattern = rival.pattern.product - aligned.pattern.product;
  const brightness = rival.brightnessPart - aligned.brightnessPart;
  const equallyLong = Math.abs(rival.pattern.inputNorm / aligned.pattern.inputNorm - 1) < rounding;
  if (equallyLong && Math.abs(brightness) < rounding) return wins ? 'directionRight' : 'directionLeft';
  if (wins !== pattern > 0) return wins ? 'brighter' : 'darker';
  if (wins) return better ? 'alignedBetter' : 'moreContrast';
  return longer ? 'notEnoughContrast' : 'lessContrast';
}

/** What the trainer answers about the chosen unit. */
export type Inspected = QuestionReply<'inspectHiddenUnit'>;
export type InspectedPatch = Inspected['byCosine'][number];
