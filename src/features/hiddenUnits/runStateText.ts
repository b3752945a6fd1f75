import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { StopReason } from '../../core/optimise/optimiser.ts';
import type { Phase, Run } from '../../store/run.ts';
import type { SourcesWords } from '../../words/en/sources.ts';
import { expectedAfter } from './expectedAfter.ts';

/** Where the run stands and what to expect or try next, in a sentence or two. */
export function runStateText(
  run: {
    readonly phase: Phase;
    readonly started: boolean;
    readonly shape: NetworkShape | undefined;
    readonly iteration: number;
    readonly stopReason: StopReason | undefined;
    readonly settings: Pick<NonNullable<Run['settings']>, 'optimiser' | 'data'> | undefined;
    readonly costs: readonly { readonly total: number }[];
    readonly cancelledRun?: number | undefined;
  },
  sources: SourcesWords,
): string {
  const { phase, cancelledRun } = run;
  const wentBack = cancelledRun !== undefined && phase !== 'cancelled' && phase !== 'preparing';
  return wentBack
    ? `Preparing was cancelled; all is as it was. ${stateOf(run, sources)}`
    : stateOf(run, sources);
}

function stateOf(run: Parameters<typeof runStateText>[0], sources: SourcesWords): string {
  const { phase, started, shape, iteration, stopReason } = run;
  const source = run.settings?.data.source ?? 'scenes';
  const { expect } = sources[source];
  switch (phase) {
    case 'preparing':
      return 'Preparing the training patches.';
    case 'cancelled':
      return 'Preparing was cancelled, so there is nothing to train on yet.';
    case 'ready':
      return `These are random initial weights: press Train. ${expect}`;
    case 'training':
      return iteration < expectedAfter[source]
        ? `Learning the patches’ mean first. ${expect}`
        : 'Learning. Move λ, β or ρ at any time: the weights are kept.';
    case 'paused':
      return `Paused after ${counted(iteration)}.`;
    case 'finished':
      if (run.settings?.optimiser.name === 'gradientDescent' && jumpsAbout(run.costs)) {
        return `The cost jumps up and down after ${counted(iteration)}: the learning rate α is too large. Try a tenth of it.`;
      }
      return finishText(stopReason, iteration);
    case 'failed':
      if (started) return `Train goes on from iteration ${iteration}.`;
      return shape ? 'Tiles and curves are still those of the run before.' : 'No run has started yet.';
    default:
      return phase satisfies never;
  }
}

function finishText(reason: StopReason | undefined, iteration: number): string {
  const done = counted(iteration);
  switch (reason) {
    case 'gradientTolerance':
      return `Converged after ${done}: the gradient is as good as zero.`;
    case 'progressTolerance':
      return `Settled after ${done}: a further step no longer changes the cost noticeably.`;
    case 'noiseFloor':
      return `As low as this engine’s rounding can tell, after ${done}: any further gain drowns in it.`;
    case 'lineSearchFailed':
      return `Stopped after ${done}: no step lowers the cost. Train tries again from here.`;
    case 'notFinite':
      return `Stopped after ${done}: the cost is not finite. Reset and try a smaller learning rate.`;
    case 'budget':
    case undefined:
      return `Done: ${done}. Continue for more, or change λ, β or ρ and see what it does.`;
    default:
      return reason satisfies never;
  }
}

/** With every patch in each step the cost falls steadily, unless the steps are too long. */
function jumpsAbout(costs: readonly { readonly total: number }[]): boolean {
  const last = costs.slice(-50);
  const rises = last.filter(({ total }, i) => total > (last[i - 1]?.total ?? total)).length;
  return rises > last.length / 5;
}

function counted(iterations: number): string {
  return `${iterations.toLocaleString('en-US')} ${iterations === 1 ? 'iteration' : 'iterations'}`;
}
