import type { Command } from '../protocol/commands.ts';
import type { Experiment } from '../store/experiment.ts';

/** Whether the change is one that starts a new run: another network or other data. */
export function namesNewRun(now: Experiment, before: Experiment): boolean {
  return now.data !== before.data || now.hiddenSize !== before.hiddenSize || now.seed !== before.seed;
}

/**
 * The commands that carry a change of the experiment to the run in progress; λ, ρ and β go their own, slower way.
 * @param runId undefined when there is none to be changed: the next one starts with everything as it is wanted
 */
export function commandsForChange(now: Experiment, before: Experiment, runId: number | undefined): Command[] {
  const commands: Command[] = [];
  const { optimiser, budget, pace, backend } = now;
  if (backend !== before.backend) commands.push({ type: 'chooseBackend', preference: backend });
  if (runId === undefined) return commands;
  if (optimiser !== before.optimiser) commands.push({ type: 'changeOptimiser', runId, optimiser });
  if (budget !== before.budget) commands.push({ type: 'changeBudget', runId, budget });
  if (pace !== before.pace) commands.push({ type: 'changePace', runId, pace });
  return commands;
}
