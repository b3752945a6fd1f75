import { parameterCount } from '../../../../core/autoencoder/parameters.ts';
import { naturalSetup } from '../../../../presets/natural.ts';

/** An autoencoder by its sizes. */
export interface ComparedNetwork {
  readonly id: 'ours' | 'theirs';
  readonly inputs: number;
  readonly hidden: number;
}

/** The course's network, and the largest one of Bricken et al. (2023), "Towards Monosemanticity". */
export const comparedNetworks: readonly ComparedNetwork[] = [
  { id: 'ours', inputs: naturalSetup.patchSize ** 2, hidden: naturalSetup.hiddenSize },
  { id: 'theirs', inputs: 512, hidden: 131_072 },
];

/** Weights and biases of both layers. */
export const parametersOf = ({ inputs, hidden }: ComparedNetwork): number =>
  parameterCount({ visibleSize: inputs, hiddenSize: hidden });
