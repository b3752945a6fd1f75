import { useEffect, useRef, useState } from 'react';
import { useSession } from '../../hooks/useSession.ts';
import { type Refusal, refusalOf } from '../../store/ask.ts';
import { worstFirst } from '../../store/patchChoice.ts';
import { useRefusalText } from '../../words/useRefusalText.ts';

/** Measures the error of every patch on request; the result is kept in the store. */
export function useRanking() {
  const { ask, patchChoice } = useSession();
  const [progress, setProgress] = useState<number>();
  const [refusal, setRefusal] = useState<Refusal>();
  const failure = useRefusalText(refusal);
  const underway = useRef<AbortController>(undefined);
  useEffect(() => () => underway.current?.abort(), []);

  async function measure(runId: number): Promise<void> {
    underway.current?.abort();
    const controller = new AbortController();
    underway.current = controller;
    setProgress(0);
    setRefusal(undefined);
    const { signal } = controller;
    try {
      const reply = await ask('measurePatches', { runId }, { onProgress: setProgress, signal });
      if (signal.aborted) return;
      const { iteration, errors } = reply;
      patchChoice.getState().rank({ runId, iteration, errors, worstFirst: worstFirst(errors) });
    } catch (error) {
      if (!signal.aborted) setRefusal(refusalOf(error));
    }
    if (underway.current === controller) setProgress(undefined);
  }

  return { measure, cancel: () => underway.current?.abort(), progress, failure };
}
