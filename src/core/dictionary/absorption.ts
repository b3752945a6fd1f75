import { type DictionaryMeasures, foundFeatures } from './compareDictionary.ts';
import type { LearnedDictionary } from './learned.ts';
import type { Examples, World } from './world.ts';

/**
 * How features that imply others are represented (Chanin et al. 2024): a parent's latent may stay off where the child
 * is on, because the child's latent writes the parent's direction too.
 */
export interface Absorption {
  /** How often a parent's latent fires where the parent is on without its child, and where it is on with it; NaN for no such case. */
  readonly alone: number;
  readonly withChild: number;
  /** The share of the children that are found. */
  readonly childrenFound: number;
}

/** @param world of the variant `implied`: feature 2p is the parent of feature 2p + 1 @param measures of the same examples */
export function measureAbsorption(
  { features, dimensions }: World,
  learned: LearnedDictionary,
  { inputs, sizes, count }: Examples,
  measures: Pick<DictionaryMeasures, 'cosines' | 'latentOf'>,
): Absorption {
  const occasions = [0, 0];
  const fired = [0, 0];
  for (let m = 0; m < count; m++) {
    const { code } = learned.apply(inputs.subarray(m * dimensions, (m + 1) * dimensions));
    for (let parent = 0; parent + 1 < features; parent += 2) {
      const latent = measures.latentOf[parent]!;
      if (latent < 0 || sizes[m * features + parent] === 0) continue;
      const child = sizes[m * features + parent + 1]! > 0 ? 1 : 0;
      occasions[child]!++;
      if (code[latent] !== 0) fired[child]!++;
    }
  }
  const children = foundFeatures(measures).filter((_, feature) => feature % 2 === 1);
  return {
    alone: fired[0]! / occasions[0]!,
    withChild: fired[1]! / occasions[1]!,
    childrenFound: children.filter((isFound) => isFound).length / children.length,
  };
}
