import { describeRun, modelFields } from '../../description/runDescription.ts';
import type { ComparedRun, WeightsAt } from '../../features/compare/comparedRun.ts';
import type { Ask } from '../../store/ask.ts';
import type { Run } from '../../store/run.ts';
import type { RunReplay } from './replayRun.ts';

/** The run in the playground, whose trainer has the weights of its iterations. */
export function shownRun(run: Run, id: string, ask: Ask): ComparedRun | undefined {
  const { runId } = run;
  const parts = partsOf(run, id, run.present ?? run.iteration);
  return (
    parts && {
      ...parts,
      weights: 'every',
      async weightsAt(wanted) {
        const answer = await ask('readParameters', { runId, iteration: wanted }).catch(() => undefined);
        if (!answer) return undefined;
        const { iteration, theta, shape } = answer;
        return { iteration, weights: { shape, model: modelFields(parts.description), theta } };
      },
    }
  );
}

/**
 * A run that nobody trains now: of its weights the last are known, and the first, which its seed gives. Those between are computed again.
 * @param replay what does so; undefined where that is not possible
 */
export function restingRun(run: Run, id: string, replay: RunReplay | undefined): ComparedRun | undefined {
  const { checkpoint } = run;
  const parts = checkpoint && partsOf(run, id, checkpoint.iteration);
  if (!parts) return undefined;
  const { shape, description } = parts;
  const model = modelFields(description);
  const { iteration: last, theta } = checkpoint;
  const first: WeightsAt = { iteration: 0, weights: { shape, model, initialSeed: description.seed } };
  return {
    ...parts,
    weights: replay ? 'every' : 'ends',
    async weightsAt(wanted) {
      if (wanted >= last) return { iteration: last, weights: { shape, model, theta } };
      if (wanted === 0 || !replay) return first;
      const at = await replay.thetaAt(wanted).catch(() => undefined);
      return at ? { iteration: at.iteration, weights: { shape, model, theta: at.theta } } : first;
    },
    forget: () => replay?.end(),
  };
}

function partsOf(
  { begun, changes, shape, rhoHat, costs, efforts }: Run,
  id: string,
  iteration: number,
): Omit<ComparedRun, 'weights' | 'weightsAt'> | undefined {
  if (!begun || !shape || !rhoHat) return undefined;
  return { id, description: describeRun(begun, changes), shape, iteration, costs, efforts, rhoHat };
}
