import { naturalSetup } from '../../presets/natural.ts';
import { type MeasuredRun, measureRun } from './measuredRun.ts';
import { type PlanPictures, type RunId, runPlans } from './runPlans.ts';
import { patchesOf, scrambledScenes, unwhitenedScenes } from './scenes.ts';

/**
 * Trains the planned runs one after another. `npm run claims` writes the results to `runs.json`.
 * @param onDone is called with each run as it ends
 */
export function measureRuns(ids: readonly RunId[], onDone: (id: RunId, run: MeasuredRun) => void): void {
  const patches = {
    scenes: patchesOf(unwhitenedScenes(), naturalSetup.patchCount),
    scrambled: patchesOf(scrambledScenes(), naturalSetup.patchCount),
  } satisfies Record<PlanPictures, unknown>;
  for (const id of ids) {
    const { pictures, plan } = runPlans[id];
    onDone(id, measureRun(plan, patches[pictures]));
  }
}

export const runIds = Object.keys(runPlans) as readonly RunId[];
