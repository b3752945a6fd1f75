import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { StopReason } from '../../core/optimise/optimiser.ts';
import type { Phase, Run } from '../../store/run.ts';
import type { PageWords } from '../../words/en/page.ts';
import { expectedAfter } from './expectedAfter.ts';

type Words = Pick<PageWords, 'hiddenUnits' | 'sources'>;

/** The state of the run and what to expect or try next, in a sentence or two. */
export function runStateText(
  run: {
    readonly phase: Phase;
    readonly started: boolean;
    readonly shape: NetworkShape | undefined;
    readonly iteration: number;
    readonly present?: number | undefined;
    readonly stopReason: StopReason | undefined;
    readonly settings: Pick<NonNullable<Run['settings']>, 'optimiser' | 'data'> | undefined;
    readonly costs: readonly { readonly total: number }[];
    readonly cancelledRun?: number | undefined;
  },
  words: Words,
): string {
  const { phase, cancelledRun } = run;
  const sentence = stateOf(run, words);
  const wentBack = cancelledRun !== undefined && phase !== 'cancelled' && phase !== 'preparing';
  return wentBack ? words.hiddenUnits.state.backFromCancelled(sentence) : sentence;
}

function stateOf(run: Parameters<typeof runStateText>[0], { hiddenUnits, sources }: Words): string {
  const { phase, started, shape, stopReason } = run;
  const iteration = run.present ?? run.iteration;
  const source = run.settings?.data.source ?? 'scenes';
  const { expect } = sources[source];
  const { state } = hiddenUnits;
  switch (phase) {
    case 'preparing':
      return state.preparing;
    case 'cancelled':
      return state.cancelled;
    case 'ready':
      return state.ready(expect);
    case 'training':
      return iteration < expectedAfter[source] ? state.learningMean(expect) : state.learning;
    case 'paused':
      return state.paused(iteration);
    case 'finished':
      return run.settings?.optimiser.name === 'gradientDescent' && jumpsAbout(run.costs)
        ? state.jumping(iteration)
        : state.finished[stopReason ?? 'budget'](iteration);
    case 'failed':
      if (started) return state.canContinue(iteration);
      return shape ? state.tilesOfPreviousRun : state.noRun;
    default:
      return phase satisfies never;
  }
}

/** With every patch in each step the cost falls steadily, unless the steps are too long. */
function jumpsAbout(costs: readonly { readonly total: number }[]): boolean {
  const last = costs.slice(-50);
  const rises = last.filter(({ total }, i) => total > (last[i - 1]?.total ?? total)).length;
  return rises > last.length / 5;
}
