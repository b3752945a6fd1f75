import recorded from './bottleneck.json' with { type: 'json' };
import { greysOf } from './decode.ts';

/**
 * Patches of the recorded runs without sparsity, and what the network and as many principal components make of them.
 * @param units the runs with 1, 8 and 25 are recorded; undefined for others
 */
export function recordedBottleneck(units: number) {
  const found = recorded.rebuilt.find((one) => one.units === units);
  if (!found) return undefined;
  const { explained, kept, network, components } = found;
  return {
    count: recorded.count,
    pixels: Math.sqrt(recorded.visibleSize),
    explained,
    kept,
    patches: greysOf(recorded.patches),
    network: greysOf(network),
    components: greysOf(components),
  };
}
