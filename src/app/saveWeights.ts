import { splitParameters } from '../core/autoencoder/parameters.ts';
import { writeMat } from '../files/mat/writeMat.ts';
import type { ReplyOf } from '../protocol/requests.ts';
import type { Session } from '../store/session.ts';
import { saveFile } from '../ui/saveFile.ts';

/** Milliseconds that the trainer has to answer where the page holds weights of its own. */
const patience = 3000;

type Saved = ReplyOf<'readParameters'>;

/**
 * Saves a run's parameters as a MATLAB v5 file that Octave and SciPy open too: theta as the course lays it out, and
 * its parts W1 (hidden × visible), W2 (visible × hidden), b1 and b2. Where the trainer does not answer, or is gone, they are
 * those that the page holds, of the iteration that the file's name says.
 * @throws Error with a sentence when the trainer does not answer and the page holds none
 */
export async function saveWeights(
  session: Pick<Session, 'ask' | 'run'>,
  save: typeof saveFile = saveFile,
): Promise<void> {
  const { theta, shape, iteration } = await parametersOf(session);
  const { visibleSize, hiddenSize } = shape;
  const { W1, W2, b1, b2 } = splitParameters(theta, shape);
  const file = writeMat([
    { name: 'theta', dims: [theta.length, 1], data: theta },
    { name: 'W1', dims: [hiddenSize, visibleSize], data: W1 },
    { name: 'W2', dims: [visibleSize, hiddenSize], data: W2 },
    { name: 'b1', dims: [hiddenSize, 1], data: b1 },
    { name: 'b2', dims: [visibleSize, 1], data: b2 },
  ]);
  save(new Blob([file]), `sparse-autoencoder-iteration-${iteration}.mat`);
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
