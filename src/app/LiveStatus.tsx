import { useEffect, useState } from 'react';
import { useRun } from '../store/runStore.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { createStatusAnnouncer } from './statusAnnouncer.ts';
import { statusSentence } from './statusSentence.ts';

/** The page's one polite live region. */
export function LiveStatus() {
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    const announcer = createStatusAnnouncer((...news) => setSentence(statusSentence(...news)));
    const unsubscribe = useRun.subscribe(announcer.changed);
    return () => {
      unsubscribe();
      announcer.end();
    };
  }, []);
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite">
        {sentence}
      </span>
    </VisuallyHidden>
  );
}
