import { passBelow } from '../../core/autoencoder/gradientCheck/compareGradients.ts';
import type { EpsilonPoint } from '../../core/autoencoder/gradientCheck/epsilonCurve.ts';
import { formatSetting } from '../../format/number.ts';
import type { QuestionReply } from '../../store/ask.ts';

type Curves = QuestionReply<'measureEpsilons'>;

/** The course's EPSILON. */
export const courseEpsilon = 1e-4;

/** How many times the smallest error still counts as the V's foot. */
const atFoot = 10;

/** Why 1e-4, told from what was measured. */
export function epsilonText({ float64, float32 }: Curves): string {
  const best = lowest(float64);
  const course = at(float64, courseEpsilon);
  if (!best || !course) return '';
  const wide =
    'With a larger EPSILON the curvature of the cost spoils the difference (error ∝ EPSILON²), with a smaller one rounding does (∝ 1/EPSILON).';
  const why = `In float64 the error is smallest, ${rough(best.relativeDifference)}, at EPSILON = ${rough(best.epsilon)}${courseText(best, course)}`;
  const blunt =
    best.relativeDifference >= passBelow
      ? ' Even the foot is above 1e-9 here: the smaller the gradient, the more curvature and rounding weigh. At the initial weights the check is sharper.'
      : '';
  const single = lowest(float32);
  const coarse = single
    ? ` In float32 it never gets below ${rough(single.relativeDifference)}, at EPSILON = ${rough(single.epsilon)}, which hides small mistakes: so the check computes in float64.`
    : '';
  return `${wide} ${why}${blunt}${coarse}`;
}

function courseText(best: EpsilonPoint, course: EpsilonPoint): string {
  const reason = 'that is why the course takes 1e-4.';
  if (course === best) return `: ${reason}`;
  const there = `; at 1e-4 it is ${rough(course.relativeDifference)}`;
  const nearFoot = course.relativeDifference <= atFoot * best.relativeDifference;
  return nearFoot ? `${there}, still at the foot of the V: ${reason}` : `${there}.`;
}

/** The point whose error is smallest; errors that are no number do not count. */
function lowest(points: readonly EpsilonPoint[]): EpsilonPoint | undefined {
  return points.reduce<EpsilonPoint | undefined>(
    (best, point) =>
      Number.isFinite(point.relativeDifference) &&
      (best === undefined || point.relativeDifference < best.relativeDifference)
        ? point
        : best,
    undefined,
  );
}

function at(points: readonly EpsilonPoint[], epsilon: number): EpsilonPoint | undefined {
  return points.find((point) => Math.abs(Math.log10(point.epsilon / epsilon)) < 0.01);
}

/** One significant digit: these numbers are orders of magnitude. */
export function rough(value: number): string {
  return formatSetting(Number(value.toPrecision(1)));
}
