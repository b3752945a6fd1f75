import { useState } from 'react';
import type { QuestionRequest } from '../../store/ask.ts';
import { Columns } from '../../ui/Columns.tsx';
import { BlindSpots } from './BlindSpots.tsx';
import { Check } from './Check.tsx';
import { Epsilons } from './Epsilons.tsx';

/** Is the gradient that of the cost? The course's check, the size of its step, and its limits. Both look at the same weights. */
export function GradientCheck() {
  const [weights, setWeights] = useState<QuestionRequest<'checkGradient'>['weights']>('initial');
  return (
    <Columns>
      <Check weights={weights} onWeights={setWeights} />
      <>
        <Epsilons weights={weights} />
        <BlindSpots />
      </>
    </Columns>
  );
}
