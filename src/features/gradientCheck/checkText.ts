import { type BlockName, blockNames } from '../../core/autoencoder/blocks.ts';
import {
  type Verdict,
  verdictOn,
  wrongBlocks,
} from '../../core/autoencoder/gradientCheck/compareGradients.ts';
import type { MistakeId } from '../../core/autoencoder/mistakes/mistake.ts';
import { formatMeasured } from '../../format/number.ts';
import type { QuestionReply } from '../../store/ask.ts';
import type { PanelWords } from '../../words/en/panels.ts';

export type CheckResult = QuestionReply<'checkGradient'>;
type CheckWords = PanelWords['gradientCheck'];

/** What a check came to as a whole: one wrong block is enough to fail. */
export function verdictOf({ check, ownErrors }: CheckResult): Verdict {
  if (wrongBlocks(check, ownErrors).length > 0) return 'fails';
  return verdictOn(check.relativeDifference, ownErrors.overall);
}

/** The verdict in words, and what follows from it. */
export function verdictText(
  result: CheckResult,
  mistake: MistakeId | undefined,
  words: Pick<PanelWords, 'gradientCheck' | 'mistakes'>,
): string {
  const { gradientCheck } = words;
  const difference = formatMeasured(result.check.relativeDifference);
  switch (verdictOf(result)) {
    case 'passes':
      return gradientCheck.together([gradientCheck.passes(difference), ...consequence(mistake, words)]);
    case 'limit':
      return gradientCheck.together([gradientCheck.limit(difference), ...consequence(mistake, words)]);
    case 'fails':
      return failureText(result, difference, gradientCheck);
  }
}

function consequence(
  mistake: MistakeId | undefined,
  { gradientCheck, mistakes }: Pick<PanelWords, 'gradientCheck' | 'mistakes'>,
): string[] {
  const blindSpots: Partial<Record<MistakeId, string>> = mistakes.blindSpots;
  const reason = mistake && blindSpots[mistake];
  return reason === undefined ? [gradientCheck.correct] : [gradientCheck.unseen, reason];
}

function failureText(result: CheckResult, difference: string, words: CheckWords): string {
  if (Number.isNaN(result.check.relativeDifference)) return words.notANumber;
  const blocks = wrongBlocks(result.check, result.ownErrors);
  return words.together([words.fails(difference, blocks), whereToLook(blocks, words)]);
}

function whereToLook(blocks: readonly BlockName[], { places, elsewhere }: CheckWords): string {
  const known: Readonly<Record<string, string>> = places;
  return known[blocks.join()] ?? elsewhere;
}

/** About blocks that are not below 1e-9 and yet not wrong. */
export function limitText({ check, ownErrors }: CheckResult, words: CheckWords): string | undefined {
  const blocks = blockNames.filter(
    (name) => verdictOn(check.blocks[name].relativeDifference, ownErrors[name]) === 'limit',
  );
  return blocks.length === 0 ? undefined : words.limits(blocks);
}

/** What would be checked, of how much, and how long it takes. */
export function planText(
  { expectedMilliseconds, ...plan }: QuestionReply<'planGradientCheck'>,
  training: boolean,
  words: CheckWords,
): string {
  return words.plan({ ...plan, training, time: timeText(expectedMilliseconds, words) });
}

/** A length of time as one would say it: it is an estimate. */
export function timeText(milliseconds: number, words: CheckWords): string {
  const seconds = milliseconds / 1000;
  if (seconds < 1) return words.lessThanASecond;
  if (seconds < 10) return words.aboutSeconds(Math.round(seconds));
  if (seconds < 90) return words.aboutSeconds(Math.round(seconds / 5) * 5);
  return words.aboutMinutes(Math.round(seconds / 60));
}
