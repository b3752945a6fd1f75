import type { RunFailure } from '../protocol/failures.ts';
import type { RunSettings } from '../protocol/settings.ts';
import { DataUnavailable } from './datasets/dataUnavailable.ts';

/** Why a run cannot continue. The messages of errors that contain the reason are quoted. */
export function explainFailure(error: unknown, iteration: number): RunFailure {
  return ownFailure(error) ?? { id: 'stopped', iteration, message: messageOf(error) };
}

/** Why a run could not be started. */
export function explainFailedStart(error: unknown): RunFailure {
  return ownFailure(error) ?? { id: 'notStarted', message: messageOf(error) };
}

/** What the error says itself, or that the browser is out of memory. */
function ownFailure(error: unknown): RunFailure | undefined {
  if (isAllocationFailure(error)) return { id: 'outOfMemory' };
  if (!(error instanceof Error)) return undefined;
  if (error instanceof DataUnavailable) return { id: 'dataUnavailable', problem: error.problem };
  if ('failure' in error) return error.failure as RunFailure;
  return undefined;
}

/** Chromium, Firefox and Safari in turn. */
function isAllocationFailure(error: unknown): boolean {
  const wording =
    /allocation failed|could not allocate|out of memory|invalid (typed )?array (buffer )?length/i;
  return error instanceof RangeError && wording.test(error.message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Why a cost became NaN or infinite: the values that the sentence needs to say what to change. */
export function costNotFinite(iteration: number, { optimiser, objective }: RunSettings): RunFailure {
  const learningRate = optimiser.name === 'lbfgs' ? undefined : optimiser.learningRate;
  return { id: 'costNotFinite', iteration, learningRate, beta: objective.beta };
}
