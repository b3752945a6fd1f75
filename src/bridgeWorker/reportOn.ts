import type { ExampleReport, LearnerReport } from '../bridge/messages.ts';
import { measureAbsorption } from '../core/dictionary/absorption.ts';
import { compareDictionary } from '../core/dictionary/compareDictionary.ts';
import type { LearnedDictionary } from '../core/dictionary/learned.ts';
import type { LearnerState } from '../core/dictionary/learner.ts';
import type { Examples, World } from '../core/dictionary/world.ts';

/** @param example which of the examples to take apart, counted from 0 */
export function reportOn(
  world: World,
  { step, steps, learned }: LearnerState,
  examples: Examples,
  example: number,
): LearnerReport {
  const measures = compareDictionary(world, learned, examples);
  return {
    step,
    steps,
    features: world.features,
    latents: learned.latents,
    measures,
    absorption:
      world.variant === 'implied' ? measureAbsorption(world, learned, examples, measures) : undefined,
    example: takenApart(world, learned, examples, example),
  };
}

function takenApart(
  { features, dimensions }: World,
  learned: LearnedDictionary,
  { inputs, sizes, count }: Examples,
  number: number,
): ExampleReport {
  const input = inputs.slice(number * dimensions, (number + 1) * dimensions);
  const { code, output } = learned.apply(input);
  const on = [...sizes.subarray(number * features, (number + 1) * features)].map((size, feature) => ({
    feature,
    size,
  }));
  const latents = [...code].map((value, latent) => ({ latent, value }));
  return {
    number,
    count,
    features: on.filter(({ size }) => size > 0),
    latents: latents.filter(({ value }) => value !== 0).sort((a, b) => Math.abs(b.value) - Math.abs(a.value)),
    input,
    output,
  };
}
