import { passBelow } from '../../core/autoencoder/gradientCheck/compareGradients.ts';
import type { EpsilonPoint } from '../../core/autoencoder/gradientCheck/epsilonCurve.ts';
import { formatSetting } from '../../format/number.ts';
import type { QuestionReply } from '../../store/ask.ts';
import type { PanelWords } from '../../words/en/panels.ts';

type CurveWords = PanelWords['epsilonCurves'];
type Curves = QuestionReply<'measureEpsilons'>;

/** The course's EPSILON. */
export const courseEpsilon = 1e-4;

/** How many times the smallest error still counts as the V's foot. */
const atFoot = 10;

/** Why 1e-4, from what was measured. */
export function epsilonText({ float64, float32 }: Curves, words: CurveWords): string[] {
  const best = lowest(float64);
  const course = at(float64, courseEpsilon);
  if (!best || !course) return [];
  const single = lowest(float32);
  return [
    words.why,
    courseText(best, course, words),
    ...(best.relativeDifference >= passBelow ? [words.blunt] : []),
    ...(single ? [words.float32(footOf(single))] : []),
  ];
}

function courseText(best: EpsilonPoint, course: EpsilonPoint, words: CurveWords): string {
  if (course === best) return words.footAtCourse(footOf(best));
  const nearFoot = course.relativeDifference <= atFoot * best.relativeDifference;
  const say = nearFoot ? words.footNearCourse : words.footElsewhere;
  return say(footOf(best), rough(course.relativeDifference));
}

const footOf = ({ relativeDifference, epsilon }: EpsilonPoint) => ({
  error: rough(relativeDifference),
  epsilon: rough(epsilon),
});

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
