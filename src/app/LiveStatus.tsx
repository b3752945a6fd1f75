import { useEffect, useState } from 'react';
import { useSession } from '../hooks/useSession.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { createStatusAnnouncer } from './statusAnnouncer.ts';
import { statusSentence } from './statusSentence.ts';

/** The page's one polite live region. */
export function LiveStatus() {
  const [sentence, setSentence] = useState('');
  const { run, files } = useSession();
  useEffect(() => {
    const announcer = createStatusAnnouncer((...news) => setSentence(statusSentence(...news)));
    const ends = [run.subscribe(announcer.runChanged), files.subscribe(announcer.filesChanged)];
    return () => {
      for (const end of ends) end();
      announcer.end();
    };
  }, [run, files]);
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite">
        {sentence}
      </span>
    </VisuallyHidden>
  );
}
