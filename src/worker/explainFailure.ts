import type { RunSettings } from '../protocol/settings.ts';

/** What the page says when a run cannot go on. Errors that know their own sentence are quoted. */
export function explainFailure(error: unknown, iteration: number): string {
  return (
    ownText(error) ??
    `Training stopped: the engine reported “${messageOf(error)}”. The weights of iteration ${iteration} are kept; try again, or choose another engine.`
  );
}

/** What the page says when a run could not be started. */
export function explainFailedStart(error: unknown): string {
  return (
    ownText(error) ??
    `The run could not be started: “${messageOf(error)}”. Try again, or choose other settings or another engine.`
  );
}

/** What the error says itself, or what is said of a browser that is out of memory. */
function ownText(error: unknown): string | undefined {
  if (isAllocationFailure(error)) return outOfMemory;
  const knows = error instanceof Error && 'sentence' in error && typeof error.sentence === 'string';
  return knows ? (error.sentence as string) : undefined;
}

const outOfMemory =
  'The browser could not give the memory this set-up needs. Choose fewer patches, smaller patches or fewer hidden units, or close other tabs, then try again.';

/** Chromium, Firefox and Safari in turn. */
function isAllocationFailure(error: unknown): boolean {
  const wording =
    /allocation failed|could not allocate|out of memory|invalid (typed )?array (buffer )?length/i;
  return error instanceof RangeError && wording.test(error.message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Why a cost became NaN or infinite, and what to change. */
export function notFiniteText(iteration: number, { optimiser, objective }: RunSettings): string {
  const kept = `The cost was no longer a finite number after iteration ${iteration}, so the run was stopped; the weights of iteration ${iteration} are kept.`;
  if (optimiser.name !== 'lbfgs') {
    return `${kept} The learning rate α = ${optimiser.learningRate} is too large for this cost: try a tenth of it, or L-BFGS.`;
  }
  return `${kept} Try a smaller β than ${objective.beta} or a ρ nearer to 0.1, then reset.`;
}
