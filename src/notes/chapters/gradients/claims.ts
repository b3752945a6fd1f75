import { parameterCount } from '../../../core/autoencoder/parameters.ts';
import { entryAt } from '../../../core/matrices/matrix.ts';
import type { MatrixName } from '../../../core/matrices/operations.ts';
import { smallMatrices, smallPatchCount, smallShape } from '../../../core/matrices/smallNetwork.ts';
import { mistakenDifference } from '../../measured/mistakenCheck.ts';
import type { Claims } from '../../text/values.ts';
import type { values } from './values.ts';

/** On the small network whose matrices stand on the page: the first patch alone, and all six patches. */
export function claims(): Claims<typeof values> {
  const { matrices } = smallMatrices();
  const alone = entryAt(smallMatrices(1).matrices.delta2, 0, 0);
  const first = (name: MatrixName): number => entryAt(matrices[name], 0, 0);
  return {
    parameters: parameterCount(smallShape),
    delta2First: first('delta2'),
    xFirst: first('x'),
    delta2Alone: alone,
    firstProduct: alone * first('x'),
    DeltaW1First: first('DeltaW1'),
    averageFirst: first('DeltaW1') / smallPatchCount,
    W1First: first('W1'),
    W1gradFirst: first('W1grad'),
    errorFirst: first('error'),
    slope3First: first('slope3'),
    delta3First: first('delta3'),
    backFirst: first('W2Tdelta3'),
    sparsityFirst: first('sparsityColumn'),
    slope2First: first('slope2'),
    outsideSlopeDifference: mistakenDifference('sparsityOutsideSlope'),
  };
}
