import type { ReplyOf } from '../protocol/requests.ts';
import type { Session } from '../store/session.ts';
import { saveFile } from '../ui/saveFile.ts';
import { patchesMat, patchesNpy, thetaNpy, weightsMat } from './savedFiles.ts';

/** For MATLAB, Octave and SciPy, or for NumPy. */
export type SavedFormat = 'mat' | 'npy';

/** Milliseconds that the trainer has to answer where the page holds weights of its own. */
const patience = 3000;

type Saved = ReplyOf<'readParameters'>;

/**
 * Saves a run's parameters (`savedFiles.ts` says how). If the trainer does not answer, or is gone, they are those of the page's last
 * checkpoint, whose iteration is in the name of the file.
 * @throws Error with a sentence when the trainer does not answer and the page has no checkpoint
 */
export async function saveWeights(
  session: Pick<Session, 'ask' | 'run'>,
  format: SavedFormat = 'mat',
  save: typeof saveFile = saveFile,
): Promise<void> {
  const { settings } = session.run.getState();
  const parameters = await parametersOf(session);
  const file = (format === 'mat' ? weightsMat : thetaNpy)({ ...parameters, settings });
  save(new Blob([file]), `sparse-autoencoder-iteration-${parameters.iteration}.${format}`);
}

async function parametersOf({ ask, run }: Pick<Session, 'ask' | 'run'>): Promise<Saved> {
  const { runId, checkpoint, shape } = run.getState();
  const asked: Promise<Saved> = ask('readParameters', { runId });
  if (!checkpoint || !shape) return asked;
  const held = { ...checkpoint, shape };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Saved>((resolve) => {
    timer = setTimeout(() => resolve(held), patience);
  });
  return Promise.race([asked.catch(() => held), late]).finally(() => clearTimeout(timer));
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
