import { useEffect, useState } from 'react';
import { useRun } from '../store/runStore.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { statusSentence } from './statusSentence.ts';

const interval = 5000;

/** The page's one polite live region: a change of phase at once, progress at most every five seconds. */
export function LiveStatus() {
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    let lastSaid = 0;
    return useRun.subscribe((run, before) => {
      const turned = run.phase !== before.phase || run.failure !== before.failure;
      const now = performance.now();
      if (!turned && now - lastSaid < interval) return;
      lastSaid = now;
      setSentence(statusSentence(run));
    });
  }, []);
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite">
        {sentence}
      </span>
    </VisuallyHidden>
  );
}
