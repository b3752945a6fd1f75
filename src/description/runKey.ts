import { whiteningCutoff as usualCutoff } from '../core/patches/whiten.ts';
import type { RunSettings } from '../protocol/settings.ts';
import { describeRun, type RunDescription } from './runDescription.ts';

/**
 * Names a run: two descriptions with equal keys describe the same run, which on one engine and machine has the same numbers.
 * Settings that make no difference (the cutoff of a whitening that is switched off) are left out of account.
 */
export function runKey(description: RunDescription): string {
  const { whiten, colour, whiteningCutoff } = description;
  const effective = { ...description, whiteningCutoff: whiten && !colour ? whiteningCutoff : usualCutoff };
  return JSON.stringify(sorted(effective));
}

/**
 * Names where a run begins: its patches, its initial weights and its model. While this key stays, a change of the settings carries the
 * run on; another key needs a new run.
 */
export function startKey(settings: Pick<RunSettings, 'data' | 'hiddenSize' | 'seed' | 'objective'>): string {
  const {
    source,
    digest,
    patchSize,
    patchCount,
    whiten,
    whiteningCutoff,
    removeMean,
    truncate,
    scale,
    colour,
    output,
    sparsity,
  } = describeRun({ ...anyCourse, ...settings });
  const cutoff = whiten && !colour ? whiteningCutoff : usualCutoff;
  const { hiddenSize, seed } = settings;
  const data = [
    source,
    digest ?? '',
    patchSize,
    patchCount,
    whiten,
    cutoff,
    removeMean,
    truncate,
    scale,
    colour,
  ];
  return JSON.stringify([...data, hiddenSize, seed, output, sparsity]);
}

/** What does not belong to a beginning. */
const anyCourse = {
  objective: { lambda: 0, rho: 0.5, beta: 0 },
  optimiser: { name: 'lbfgs', memory: 'auto' },
  budget: 1,
} as const;

/** Fields in alphabetical order, so that the order in which they were written does not matter. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, field]) => [name, sorted(field)]),
  );
}
