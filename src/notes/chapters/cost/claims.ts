import { weightCount } from '../../../core/autoencoder/parameters.ts';
import { klDivergence } from '../../../core/autoencoder/sparsity.ts';
import { entryAt } from '../../../core/matrices/matrix.ts';
import { smallMatrices, smallShape } from '../../../core/matrices/smallNetwork.ts';
import { naturalSetup } from '../../../presets/natural.ts';
import { lastSnapshot, snapshotAt } from '../../measured/recordedRuns.ts';
import type { Claims } from '../../text/values.ts';
import type { values } from './values.ts';

/** On the small network whose matrices stand on the page, and on the recorded run with the course's settings. */
export function claims(): Claims<typeof values> {
  const { matrices } = smallMatrices();
  const start = snapshotAt('course', 0).terms;
  const natural = { visibleSize: naturalSetup.patchSize ** 2, hiddenSize: naturalSetup.hiddenSize };
  return {
    reconstructionError: entryAt(matrices.reconstructionError, 0, 0),
    weightDecay: entryAt(matrices.weightDecay, 0, 0),
    sparsityPenalty: entryAt(matrices.sparsityPenalty, 0, 0),
    cost: entryAt(matrices.cost, 0, 0),
    firstRhoHat: entryAt(matrices.rhoHat, 0, 0),
    firstDivergence: entryAt(matrices.divergence, 0, 0),
    noDecayEdges: lastSnapshot('noDecay').edges,
    weights: weightCount(smallShape),
    naturalWeights: weightCount(natural),
    divergenceAtHalf: klDivergence(0.1, 0.5, 0.5),
    divergenceAtTwentieth: klDivergence(0.1, 0.05, 0.95),
    divergenceNearOne: klDivergence(0.01, 0.999, 0.001),
    divergenceAtFiftieth: klDivergence(0.01, 0.02, 0.98),
    naturalReconstruction: start.reconstructionError,
    naturalSparsity: start.sparsityPenalty,
    naturalDecay: start.weightDecay,
  };
}
