import { naturalSetup } from '../../../presets/natural.ts';
import { lastSnapshot } from '../../measured/recordedRuns.ts';
import type { Claims } from '../../text/values.ts';
import type { values } from './values.ts';

/** The sizes are those of Bricken et al. (2023), "Towards Monosemanticity": 512 activations, dictionaries of up to 131,072. */
const published = { inputs: 512, hidden: 131_072 } as const;

export function claims(): Claims<typeof values> {
  const wide = lastSnapshot('bottleneck64');
  return {
    ourRatio: naturalSetup.hiddenSize / naturalSetup.patchSize ** 2,
    theirRatio: published.hidden / published.inputs,
    wideVariance: wide.varianceExplained,
    wideEdges: wide.edges,
  };
}
