import type { QuestionReply } from '../../store/ask.ts';

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
