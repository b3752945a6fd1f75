import { costOver, firstPatches } from '../../core/autoencoder/gradientCheck/planCheck.ts';
import { initialiseParameters } from '../../core/autoencoder/initialise.ts';
import { costAndGradient } from '../../core/autoencoder/sparseAutoencoder.ts';
import { gradientDescent } from '../../core/optimise/gradientDescent.ts';
import { lbfgs } from '../../core/optimise/lbfgs.ts';
import type { Optimiser } from '../../core/optimise/optimiser.ts';
import { minimise } from '../../core/optimise/run.ts';
import { frameAround, projectedOn, sliceThrough, spread } from '../../core/optimise/slice.ts';
import { naturalObjective, naturalSetup } from '../../presets/natural.ts';
import { patchesOf, unwhitenedScenes, weightChance } from './scenes.ts';

/** Iterations at which L-BFGS is looked at, as in the figure. */
const lookedAt = [
  1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 19, 24, 30, 38, 48, 60, 76, 96, 120, 152, 190, 240, 300, 350, 400,
];
const grid = { across: 33, up: 25, patches: 500 };

/**
 * What `recorded/landscape.json` contains: the slice of the cost that the figure of chapter 9 draws, and the path of L-BFGS on it.
 * The end of gradient descent spans the slice, but its path is left out, because the reader is asked where it ends.
 */
export function landscapeStill() {
  const patches = patchesOf(unwhitenedScenes(), naturalSetup.patchCount);
  const shape = { hiddenSize: naturalSetup.hiddenSize, visibleSize: patches.visibleSize };
  const start = initialiseParameters(shape, weightChance());
  const evaluate = (theta: Float64Array) => {
    const { terms, gradient } = costAndGradient(theta, shape, patches, naturalObjective);
    return { cost: terms.total, gradient };
  };
  const train = (optimiser: Optimiser): { readonly path: Float64Array[]; readonly end: Float64Array } => {
    const path = [Float64Array.from(start)];
    let iteration = 0;
    const { theta } = minimise(optimiser, evaluate, (step) => {
      iteration += 1;
      if (lookedAt.includes(iteration)) path.push(Float64Array.from(step.theta));
    });
    return { path, end: Float64Array.from(theta) };
  };
  const { budget } = naturalSetup;
  const best = train(lbfgs(start, { memory: 100, budget }));
  const other = train(gradientDescent(start, { learningRate: 1, budget }));
  const slice = sliceThrough(start, best.end, other.end);
  const pathOf = (thetas: readonly Float64Array[]) => thetas.map((theta) => projectedOn(slice, theta));
  const lbfgsPath = pathOf(best.path);
  const frame = frameAround([...lbfgsPath, ...pathOf(other.path)]);
  const [us, vs] = [spread(frame.us, grid.across), spread(frame.vs, grid.up)];
  const costOf = costOver(shape, firstPatches(patches, grid.patches), naturalObjective);
  const { origin, first, second } = slice;
  const costs = vs.flatMap((v) =>
    us.map((u) =>
      short(costOf(origin.map((value, n) => value + u * (first[n] as number) + v * (second[n] as number)))),
    ),
  );
  return {
    patches: grid.patches,
    us: us.map(short),
    vs: vs.map(short),
    costs,
    lbfgs: lbfgsPath.map(({ u, v }) => ({ u: short(u), v: short(v) })),
  };
}

const short = (value: number): number => Number(value.toPrecision(6));
