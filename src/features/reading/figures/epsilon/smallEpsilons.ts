import { type EpsilonPoint, epsilonCurve } from '../../../../core/autoencoder/gradientCheck/epsilonCurve.ts';
import { costOver } from '../../../../core/autoencoder/gradientCheck/planCheck.ts';
import { costAndGradient } from '../../../../core/autoencoder/sparseAutoencoder.ts';
import {
  smallObjective,
  smallPatches,
  smallShape,
  smallTheta,
} from '../../../../core/matrices/smallNetwork.ts';

/** Milliseconds of work after which the page is given a turn. */
const slice = 8;

/** The V of the gradient check on all 85 parameters of the small network, point by point, from large nudges to tiny ones. */
export function smallEpsilonCurve(): Generator<EpsilonPoint | undefined, EpsilonPoint[]> {
  const theta = smallTheta();
  const patches = smallPatches();
  const { gradient } = costAndGradient(theta, smallShape, patches, smallObjective);
  const cost = costOver(smallShape, patches, smallObjective);
  return epsilonCurve(cost, theta, gradient, Array.from(theta.keys()));
}

/**
 * Measures the curve in small steps, so that the page stays responsive.
 * @param onPoints receives the points so far, after each step
 * @returns stops it
 */
export function measureInSlices(onPoints: (points: readonly EpsilonPoint[]) => void): () => void {
  const work = smallEpsilonCurve();
  const points: EpsilonPoint[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = (): void => {
    const until = performance.now() + slice;
    let step = work.next();
    for (; !step.done; step = work.next()) {
      if (step.value) points.push(step.value);
      if (performance.now() > until) break;
    }
    onPoints([...points]);
    if (!step.done) timer = setTimeout(turn);
  };
  timer = setTimeout(turn);
  return () => clearTimeout(timer);
}
