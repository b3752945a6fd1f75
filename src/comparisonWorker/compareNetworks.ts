import type {
  ComparedNetwork,
  ComparedWeights,
  ComparisonTask,
  SamplePatches,
} from '../comparison/messages.ts';
import { initialiseParameters } from '../core/autoencoder/initialise.ts';
import { hiddenLayer, meanActivations, patchRows } from '../core/autoencoder/layers.ts';
import { splitParameters } from '../core/autoencoder/parameters.ts';
import type { NetworkShape } from '../core/autoencoder/shape.ts';
import { countEdgeUnits } from '../core/filters/filterQuality.ts';
import { filtersOfTheta } from '../core/filters/filtersOfTheta.ts';
import { filtersBeside, matchFilters } from '../core/filters/matchFilters.ts';
import { filtersBeforeWhitening } from '../core/patches/zca.ts';
import { createRandom } from '../core/random.ts';
import { randomStreams } from '../core/randomStreams.ts';
import { reconstruct } from '../core/reconstruction/reconstruct.ts';

/**
 * Every network beside the first. Units are matched by W1, in which every direction of the whitened patches counts alike; of patches in
 * colour they are then shown as W1·Z, as in the playground, with the Z of the baseline's patches.
 * @param patches that the networks are measured with, as far as their sizes fit
 * @returns undefined for a network that looks at patches of another size than the baseline
 * @throws RangeError when theta does not fit its shape, or there is no network
 */
export function compareNetworks(
  { networks }: ComparisonTask,
  patches: SamplePatches | undefined,
): (ComparedNetwork | undefined)[] {
  const [first] = networks;
  if (!first) throw new RangeError('There is no network to compare with.');
  const { visibleSize } = first.shape;
  const baseline = filtersOfTheta(thetaOf(first), first.shape);
  const whitening = patches?.sample.visibleSize === visibleSize ? patches.whitening : undefined;
  const asShown = (filters: Float32Array): Float32Array =>
    whitening ? filtersBeforeWhitening(filters, { matrix: whitening }) : filters;
  return networks.map((network) => {
    const { shape } = network;
    if (shape.visibleSize !== visibleSize) return undefined;
    const theta = thetaOf(network);
    const own = filtersOfTheta(theta, shape);
    const match = network === first ? itself(shape) : matchFilters(baseline, own, visibleSize);
    const measured =
      patches?.sample.visibleSize === visibleSize ? measure(theta, network, patches) : undefined;
    return {
      ...filtersBeside(asShown(baseline), asShown(own), visibleSize, match),
      cosines: match.cosines,
      edgeUnits: countEdgeUnits(asShown(own), shape),
      ...(measured && { measured }),
    };
  });
}

const itself = ({ hiddenSize }: NetworkShape) => ({
  unitOf: Int32Array.from({ length: hiddenSize }, (_, unit) => unit),
  cosines: new Float64Array(hiddenSize).fill(1),
});

function thetaOf(network: ComparedWeights): Float64Array {
  if ('theta' in network) return network.theta;
  return initialiseParameters(network.shape, createRandom(network.initialSeed, randomStreams.initialWeights));
}

function measure(
  theta: Float64Array,
  { shape, model }: ComparedWeights,
  { sample, shown }: SamplePatches,
): NonNullable<ComparedNetwork['measured']> {
  const parameters = splitParameters(theta, shape);
  const layer = hiddenLayer(patchRows(sample, shape, 0, sample.count), parameters, sample.count, model);
  const { rhoHat } = meanActivations([layer], shape.hiddenSize, sample.count);
  const { a3, errors } = reconstruct(theta, shape, shown, 0, shown.count, model);
  return { rhoHat, a3: Float32Array.from(a3), errors };
}
