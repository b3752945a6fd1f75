import type { Run } from './run.ts';

/**
 * Preparing this run was cancelled: the run before it stands where it stood, at rest, on the pictures that were open then. Engine,
 * files being read and MNIST are no matter of one run and stay as they are now.
 */
export function takeBack(run: Run): Run {
  const { former, runId: cancelledRun } = run;
  if (!former) return { ...run, phase: 'cancelled', preparing: undefined, cancelledRun };
  const { backend, opening, mnistOpened, mnistPictures } = run;
  const phase = former.phase === 'training' ? 'paused' : former.phase;
  const openPictures = former.keptPictures;
  // what was refused or asked since is still to be read; what was said of pictures put away is not
  const lastOpened = run.openPictures === openPictures ? run.lastOpened : undefined;
  const asNow = { backend, opening, mnistOpened, mnistPictures };
  return { ...former, ...asNow, phase, openPictures, lastOpened, cancelledRun };
}
