import { useState } from 'react';
import type { Ask, QuestionRequest } from '../../store/ask.ts';
import { BlindSpots } from './BlindSpots.tsx';
import { Check } from './Check.tsx';
import { Epsilons } from './Epsilons.tsx';

/** Is the gradient that of the cost? The course's check, the size of its step, and its limits. Both look at the same weights. */
export function GradientCheck({ ask }: { readonly ask: Ask }) {
  const [weights, setWeights] = useState<QuestionRequest<'checkGradient'>['weights']>('initial');
  return (
    <>
      <Check ask={ask} weights={weights} onWeights={setWeights} />
      <Epsilons ask={ask} weights={weights} />
      <BlindSpots />
    </>
  );
}
