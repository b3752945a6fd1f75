import { splitParameters } from '../core/autoencoder/parameters.ts';
import { writeMat } from '../files/mat/writeMat.ts';
import type { Session } from '../store/session.ts';
import { saveFile } from '../ui/saveFile.ts';

/**
 * Saves a run's parameters as a MATLAB v5 file that Octave and SciPy open too: theta as the course lays it out, and
 * its parts W1 (hidden × visible), W2 (visible × hidden), b1 and b2.
 * @throws Error with a sentence when the trainer does not answer
 */
export async function saveWeights({ ask, run }: Pick<Session, 'ask' | 'run'>): Promise<void> {
  const { runId } = run.getState();
  const { theta, shape, iteration } = await ask('readParameters', { runId });
  const { visibleSize, hiddenSize } = shape;
  const { W1, W2, b1, b2 } = splitParameters(theta, shape);
  const file = writeMat([
    { name: 'theta', dims: [theta.length, 1], data: theta },
    { name: 'W1', dims: [hiddenSize, visibleSize], data: W1 },
    { name: 'W2', dims: [visibleSize, hiddenSize], data: W2 },
    { name: 'b1', dims: [hiddenSize, 1], data: b1 },
    { name: 'b2', dims: [visibleSize, 1], data: b2 },
  ]);
  saveFile(new Blob([file]), `sparse-autoencoder-iteration-${iteration}.mat`);
}
