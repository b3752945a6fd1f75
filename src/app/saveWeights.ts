import type { Session } from '../store/session.ts';
import { saveFile } from '../ui/saveFile.ts';
import { patchesMat, patchesNpy, thetaNpy, weightsMat } from './savedFiles.ts';

/** For MATLAB, Octave and SciPy, or for NumPy. */
export type SavedFormat = 'mat' | 'npy';

/**
 * Saves a run's parameters (`savedFiles.ts` says how).
 * @throws Error with a sentence when the trainer does not answer
 */
export async function saveWeights(
  { ask, run }: Pick<Session, 'ask' | 'run'>,
  format: SavedFormat = 'mat',
): Promise<void> {
  const { runId, settings } = run.getState();
  const answer = await ask('readParameters', { runId });
  const file = (format === 'mat' ? weightsMat : thetaNpy)({ ...answer, settings });
  saveFile(new Blob([file]), `sparse-autoencoder-iteration-${answer.iteration}.${format}`);
}

/**
 * Saves all patches that a run trains on.
 * @throws Error with a sentence when the trainer does not answer
 */
export async function savePatches(
  { ask, run }: Pick<Session, 'ask' | 'run'>,
  format: SavedFormat = 'mat',
): Promise<void> {
  const patches = await ask('readPatches', { runId: run.getState().runId });
  const file = (format === 'mat' ? patchesMat : patchesNpy)(patches);
  saveFile(new Blob([file]), `patches.${format}`);
}
