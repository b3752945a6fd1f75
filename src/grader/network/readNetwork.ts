import { parameterCount } from '../../core/autoencoder/parameters.ts';
import type { Network } from './network.ts';

/** A network as JSON files write it: theta column by column, one patch a row. */
export interface WrittenNetwork {
  readonly name?: string;
  readonly visible: number;
  readonly hidden: number;
  readonly lambda_: number;
  readonly rho: number;
  readonly beta: number;
  readonly patches: readonly (readonly number[])[];
  readonly theta: readonly number[];
}

const fields = ['visible', 'hidden', 'lambda_', 'rho', 'beta', 'patches', 'theta'] as const;

/**
 * @throws RangeError when something is missing, or theta or a patch does not have the length that follows from the
 * sizes.
 */
export function networkOf(written: WrittenNetwork): Network {
  const missing = fields.filter((field) => written[field] === undefined);
  if (missing.length > 0) throw new RangeError(`The network lacks ${missing.join(', ')}.`);
  const { name, visible, hidden, lambda_, rho, beta, patches, theta } = written;
  const shape = { visibleSize: visible, hiddenSize: hidden };
  if (theta.length !== parameterCount(shape)) {
    throw new RangeError(
      `theta has ${theta.length} numbers, but a ${visible}-${hidden}-${visible} network has ${parameterCount(shape)} parameters.`,
    );
  }
  if (patches.length === 0 || patches.some((patch) => patch.length !== visible))
    throw new RangeError(`Every patch must have ${visible} pixels, and there must be at least one.`);
  return {
    name: name ?? 'network',
    shape,
    objective: { lambda: lambda_, rho, beta },
    theta: Float64Array.from(theta),
    patches: { values: Float64Array.from(patches.flat()), count: patches.length, visibleSize: visible },
  };
}
