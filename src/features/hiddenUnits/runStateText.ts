import { isCourseModel } from '../../core/autoencoder/modelChoice.ts';
import type { NetworkShape, Objective } from '../../core/autoencoder/shape.ts';
import type { StopReason } from '../../core/optimise/optimiser.ts';
import { suitedSettings } from '../../presets/suitedSettings.ts';
import type { Phase, Run } from '../../store/run.ts';
import type { PageWords } from '../../words/en/page.ts';
import { expectedAfter } from './expectedAfter.ts';
import { furtherIterations } from './transportState.ts';

type Words = Pick<PageWords, 'hiddenUnits' | 'sources' | 'status'>;

/** The state of the run and what to expect or try next, in a sentence or two. */
export function runStateText(
  run: {
    readonly phase: Phase;
    readonly started: boolean;
    readonly shape: NetworkShape | undefined;
    readonly iteration: number;
    readonly present?: number | undefined;
    readonly stopReason: StopReason | undefined;
    readonly settings: Omit<NonNullable<Run['settings']>, 'hiddenSize' | 'seed'> | undefined;
    readonly cancelledRun?: number | undefined;
    readonly checkpoint?: { readonly iteration: number } | undefined;
  },
  words: Words,
): string {
  const { phase, cancelledRun } = run;
  const sentence = stateOf(run, words);
  const wentBack = cancelledRun !== undefined && phase !== 'cancelled' && phase !== 'preparing';
  return wentBack ? words.hiddenUnits.state.backFromCancelled(sentence) : sentence;
}

function stateOf(run: Parameters<typeof runStateText>[0], { hiddenUnits, sources, status }: Words): string {
  const { phase, started, shape, stopReason, settings, checkpoint } = run;
  const iteration = run.present ?? run.iteration;
  const source = settings?.data.source ?? 'scenes';
  const { state } = hiddenUnits;
  const expect = isUsual(settings) && sources[source].expect;
  const withExpectation = (sentence: string) => status.together(expect ? [sentence, expect] : [sentence]);
  switch (phase) {
    case 'preparing':
      return state.preparing;
    case 'cancelled':
      return state.cancelled;
    case 'ready':
      return withExpectation(state.ready);
    case 'training':
      return expect && iteration < expectedAfter[source]
        ? withExpectation(state.learningMean)
        : state.learning;
    case 'paused':
      return state.paused(iteration);
    case 'finished':
      return state.finished[stopReason ?? 'budget'](
        iteration,
        furtherIterations(iteration, settings?.budget ?? iteration),
      );
    case 'failed':
      if (started) return state.canContinue(checkpoint?.iteration ?? 0);
      // Another worker was to carry it on: the tiles are its own.
      if (checkpoint) return '';
      return shape ? state.tilesOfPreviousRun : state.noRun;
    default:
      return phase satisfies never;
  }
}

/** Whether a run can be expected to do what the source's sentence says: that was seen with L-BFGS and the cost that suits the source. */
function isUsual(settings: Parameters<typeof runStateText>[0]['settings']): boolean {
  if (settings?.optimiser.name !== 'lbfgs' || !isCourseModel(settings.objective)) return false;
  const { objective } = suitedSettings[settings.data.source];
  return (Object.keys(objective) as (keyof Objective)[]).every(
    (name) => objective[name] === settings.objective[name],
  );
}
