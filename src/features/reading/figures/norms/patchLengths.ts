import { type Lengths, lengthsOf } from '../../../../core/patches/patchLengths.ts';
import type { PreparationStage } from '../../../../notes/structure/figures.ts';
import type { QuestionReply } from '../../../../store/ask.ts';

/** Which of the trainer's stages each of the text's steps is made of, and whether each patch then loses its mean. */
const origins: Readonly<Record<PreparationStage, readonly ['original' | 'whitened', withoutMean: boolean]>> =
  {
    raw: ['original', false],
    meanRemoved: ['original', true],
    whitened: ['whitened', false],
    whitenedMeanRemoved: ['whitened', true],
  };

export const stageNames = Object.keys(origins) as readonly PreparationStage[];

/** The lengths after every step. @param shown patches as the trainer prepared them */
export function lengthsByStage(
  shown: Pick<QuestionReply<'showPreparation'>, 'stages' | 'visibleSize'>,
): Readonly<Record<PreparationStage, Lengths>> {
  const measured = stageNames.map((stage) => {
    const [step, withoutMean] = origins[stage];
    const found = shown.stages.find((one) => one.step === step);
    return [stage, lengthsOf(found?.patches ?? new Float32Array(), shown.visibleSize, withoutMean)] as const;
  });
  return Object.fromEntries(measured) as Record<PreparationStage, Lengths>;
}
