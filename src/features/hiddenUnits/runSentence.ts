import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { StopReason } from '../../core/optimise/optimiser.ts';
import type { Phase } from '../../store/run.ts';

/** From here on edges are expected to show (natural patches, course settings). */
const edgesExpected = 50;
/** A large λ or β can collapse the weights to 0, and from there no step leads back. */
const whenBlank = 'if the tiles have gone blank, Reset or New weights helps.';
const waitForEdges = 'Edges begin to show after 25–50 iterations.';

/** Where the run stands and what to expect or try next, in a sentence or two. */
export function runSentence(run: {
  readonly phase: Phase;
  readonly started: boolean;
  readonly shape: NetworkShape | undefined;
  readonly iteration: number;
  readonly stopReason: StopReason | undefined;
}): string {
  const { phase, started, shape, iteration, stopReason } = run;
  switch (phase) {
    case 'preparing':
      return 'Preparing the training patches.';
    case 'ready':
      return `These are random initial weights: press Train. ${waitForEdges}`;
    case 'training':
      return iteration < edgesExpected
        ? `Learning the patches’ mean first. ${waitForEdges}`
        : 'Learning. Move λ, β or ρ at any time: the weights are kept.';
    case 'paused':
      return `Paused after ${counted(iteration)}.`;
    case 'finished':
      return finishSentence(stopReason, iteration);
    case 'failed':
      if (started) return `Train goes on from iteration ${iteration}.`;
      return shape ? 'Tiles and curves are still those of the run before.' : 'No run has started yet.';
    default:
      return phase satisfies never;
  }
}

function finishSentence(reason: StopReason | undefined, iteration: number): string {
  const done = counted(iteration);
  switch (reason) {
    case 'gradientTolerance':
      return `A minimum after ${done}: the gradient is as good as zero.`;
    case 'progressTolerance':
      return `Converged after ${done}: a further step no longer changes the cost noticeably.`;
    case 'noiseFloor':
      return `As low as float32 can tell, after ${done}: any further gain drowns in rounding; ${whenBlank}`;
    case 'lineSearchFailed':
      return `Stopped after ${done}: no step lowers the cost. Train tries again from here; ${whenBlank}`;
    case 'notFinite':
      return `Stopped after ${done}: the cost is not finite. Reset and try a smaller learning rate.`;
    case 'budget':
    case undefined:
      return `Done: ${done}. Continue for more, or change λ, β or ρ and see what it does.`;
    default:
      return reason satisfies never;
  }
}

function counted(iterations: number): string {
  return `${iterations.toLocaleString('en-US')} ${iterations === 1 ? 'iteration' : 'iterations'}`;
}
