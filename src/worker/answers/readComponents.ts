import { principalComponentsSteps } from '../../core/compression/principalComponents.ts';
import type { Answer } from './answer.ts';
import { paced } from './paced.ts';

export const readComponents: Answer<'readComponents'> = async ({ runId }, context) => {
  const work = principalComponentsSteps(context.runOf(runId).patches);
  const pause = paced(context.giveWay);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pause();
  }
};
