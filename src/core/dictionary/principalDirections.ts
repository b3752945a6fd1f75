import { principalComponents, rebuiltFromComponents } from '../compression/principalComponents.ts';
import type { LearnedDictionary } from './learned.ts';
import type { Examples } from './world.ts';

/** The principal components of examples as a dictionary. @param kept at most as many as the data have dimensions */
export function principalDirections(
  { inputs, count }: Pick<Examples, 'inputs' | 'count'>,
  dimensions: number,
  kept: number,
): LearnedDictionary {
  const components = principalComponents({ values: inputs, count, visibleSize: dimensions });
  const latents = Math.min(kept, dimensions);
  const directions = components.components.slice(0, latents * dimensions);
  return {
    latents,
    dimensions,
    directions,
    signed: false,
    apply: (input) => ({
      code: Float64Array.from({ length: latents }, (_, j) => {
        let along = 0;
        for (let k = 0; k < dimensions; k++)
          along += (input[k]! - components.mean[k]!) * directions[j * dimensions + k]!;
        return along;
      }),
      output: rebuiltFromComponents(components, input, latents),
    }),
  };
}
