import { type BlockName, blockNames } from '../../core/autoencoder/blocks.ts';
import {
  type Verdict,
  verdictOn,
  wrongBlocks,
} from '../../core/autoencoder/gradientCheck/compareGradients.ts';
import type { MistakeId } from '../../core/autoencoder/mistakes/mistake.ts';
import { formatMeasured } from '../../format/number.ts';
import type { QuestionReply } from '../../store/ask.ts';
import { blindSpots } from './blindSpots.ts';

export type CheckResult = QuestionReply<'checkGradient'>;

/** What a check came to as a whole: one wrong block is enough to fail. */
export function verdictOf({ check, ownErrors }: CheckResult): Verdict {
  if (wrongBlocks(check, ownErrors).length > 0) return 'fails';
  return verdictOn(check.relativeDifference, ownErrors.overall);
}

/** The verdict in words, and what follows from it. */
export function verdictText(result: CheckResult, mistake: MistakeId | undefined): string {
  const difference = formatMeasured(result.check.relativeDifference);
  switch (verdictOf(result)) {
    case 'passes':
      return `It passes: the relative difference is ${difference}, below 1e-9. ${consequence(mistake)}`;
    case 'limit':
      return `It agrees as far as can be told: the relative difference is ${difference}, and halving EPSILON moves the numerical gradient itself by as much. At the initial weights the check is sharper. ${consequence(mistake)}`;
    case 'fails':
      return failureText(result, difference);
  }
}

function consequence(mistake: MistakeId | undefined): string {
  const reason = mistake && blindSpots[mistake];
  return reason === undefined
    ? 'The gradient is that of the cost.'
    : `The code is wrong all the same, and this check cannot see it. ${reason}`;
}

function failureText(result: CheckResult, difference: string): string {
  if (Number.isNaN(result.check.relativeDifference))
    return 'It fails: the cost or its gradient is not a number. Look for a logarithm of something negative or a division by zero.';
  const blocks = wrongBlocks(result.check, result.ownErrors);
  return `It fails: the relative difference is ${difference}, and it should be below 1e-9. Wrong: ${listed(blocks)}. ${whereToLook(blocks)}`;
}

const places: Readonly<Record<string, string>> = {
  'W1,b1': 'W1grad and b1grad are formed from delta2 and the others are not: look at delta2.',
  'W2,b2': 'W2grad and b2grad are formed from delta3 alone: look at how they are formed.',
  'W1,W2': 'Both weight matrices and no bias: look at weight decay.',
  'b1,b2': 'Both biases and no weight: look at b1grad and b2grad.',
  'W1,W2,b1,b2':
    'Every block: look at what they have in common, which is delta3, the division by m, and the cost itself.',
};

function whereToLook(blocks: readonly BlockName[]): string {
  return places[blocks.join()] ?? 'Look at the lines that form these.';
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Which weights were looked at. */
export function weightsText(iteration: number): string {
  return iteration === 0 ? 'at the initial weights' : `at iteration ${iteration.toLocaleString('en-US')}`;
}

/** About blocks that are not below 1e-9 and yet not wrong. */
export function limitText({ check, ownErrors }: CheckResult): string | undefined {
  const blocks = blockNames.filter(
    (name) => verdictOn(check.blocks[name].relativeDifference, ownErrors[name]) === 'limit',
  );
  if (blocks.length === 0) return undefined;
  return `${listed(blocks)} ${blocks.length === 1 ? 'is' : 'are'} above 1e-9 by no more than central differences err themselves: halving EPSILON moves them by as much. A mistake would not care about EPSILON.`;
}

export const verdictNames: Readonly<Record<Verdict, string>> = {
  passes: 'agrees',
  limit: 'agrees',
  fails: 'differs',
};

/** What would be checked, of how much, and how long it takes. */
export function planText(plan: QuestionReply<'planGradientCheck'>, training: boolean): string {
  const { parameters, ofParameters, patches, ofPatches, expectedMilliseconds } = plan;
  const whole = parameters === ofParameters;
  const subject = whole
    ? `all ${counted(parameters)} parameters`
    : `${counted(parameters)} of the ${counted(ofParameters)} parameters, drawn at random from every block,`;
  const why = whole
    ? ''
    : ' Each parameter takes two costs, which is why the notes warn that checking a large network is slow.';
  const beside = training ? ' beside training' : '';
  const of =
    patches === ofPatches ? `all ${counted(patches)}` : `${counted(patches)} of the ${counted(ofPatches)}`;
  return `It checks ${subject} on ${of} patches, in ${inTime(expectedMilliseconds)}${beside}.${why}`;
}

/** A length of time as one would say it: it is an estimate. */
export function inTime(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 1) return 'less than a second';
  if (seconds < 10) return `about ${seconds.toFixed(0)} ${seconds < 1.5 ? 'second' : 'seconds'}`;
  if (seconds < 90) return `about ${Math.round(seconds / 5) * 5} seconds`;
  return `about ${Math.round(seconds / 60)} minutes`;
}

const counted = (count: number): string => count.toLocaleString('en-US');
