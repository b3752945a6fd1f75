import { useState } from 'react';
import { isCourseModel } from '../../core/autoencoder/modelChoice.ts';
import { useRun } from '../../hooks/useSession.ts';
import type { QuestionRequest } from '../../store/ask.ts';
import { Columns } from '../../ui/Columns.tsx';
import { BlindSpots } from './BlindSpots.tsx';
import { Check } from './Check.tsx';
import { Epsilons } from './Epsilons.tsx';

/** Is the gradient that of the cost? The course's check, the size of its step, and its limits. Both look at the same weights. */
export function GradientCheck() {
  const isCourse = useRun(({ settings }) => settings === undefined || isCourseModel(settings.objective));
  const [weights, setWeights] = useState<QuestionRequest<'checkGradient'>['weights']>('initial');
  return (
    <Columns>
      <Check key={String(isCourse)} isCourse={isCourse} weights={weights} onWeights={setWeights} />
      <>
        <Epsilons weights={weights} />
        {isCourse && <BlindSpots />}
      </>
    </Columns>
  );
}
