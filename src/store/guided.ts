import { create } from 'zustand';
import type { GuidedExperiment } from '../presets/experiments.ts';
import { type Experiment, useExperiment } from './experiment.ts';

/** The guided experiment that was set up last, and what there was before. */
export interface Guided {
  readonly current: { readonly experiment: GuidedExperiment; readonly before: Experiment } | undefined;
}

export const useGuided = create<Guided>()(() => ({ current: undefined }));

/** Sets up everything at once: one new run. What there was before can be brought back. */
export function setUpExperiment(experiment: GuidedExperiment): void {
  const { data, hiddenSize, seed, objective, optimiser, budget, pace, backend, setUp } =
    useExperiment.getState();
  const before = { data, hiddenSize, seed, objective, optimiser, budget, pace, backend };
  useGuided.setState({ current: { experiment, before } });
  setUp(experiment.setup);
}

/** Back to the settings there were before the experiment. */
export function leaveExperiment(): void {
  const { current } = useGuided.getState();
  useGuided.setState({ current: undefined });
  // a copy of the data settings names a new run even where the experiment changed none of them
  if (current) useExperiment.setState({ ...current.before, data: { ...current.before.data } });
}

export function dismissExperiment(): void {
  useGuided.setState({ current: undefined });
}

/** A guided experiment that was set up in the place of this one is given up. */
export function forgetExperimentBegunAfter({ data }: Experiment): void {
  if (useGuided.getState().current?.before.data === data) useGuided.setState({ current: undefined });
}
