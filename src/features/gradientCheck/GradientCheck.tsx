import type { Ask } from '../../store/ask.ts';
import { BlindSpots } from './BlindSpots.tsx';
import { Check } from './Check.tsx';
import { Epsilons } from './Epsilons.tsx';

/** Is the gradient that of the cost? The course's check, its figures, and its limits. */
export function GradientCheck({ ask }: { readonly ask: Ask }) {
  return (
    <>
      <Check ask={ask} />
      <Epsilons ask={ask} />
      <BlindSpots />
    </>
  );
}
