import { create } from 'zustand';
import type { TrainerEvent } from '../protocol/events.ts';
import { applyTrainerEvent, beginRun } from './applyTrainerEvent.ts';
import { noRun, type Run } from './run.ts';

/** The one run that the page shows. Components read it by selector; canvases subscribe to it. */
export const useRun = create<Run>()(() => noRun);

export function receiveTrainerEvent(event: TrainerEvent): void {
  useRun.setState((run) => applyTrainerEvent(run, event));
}

/** @param replaces as `beginRun` takes it */
export function showNewRun(runId: number, replaces = false): void {
  useRun.setState((run) => beginRun(run, runId, replaces));
}
