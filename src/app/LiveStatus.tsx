import { useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../hooks/useSession.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useWords, useWordsWhen } from '../words/useWords.ts';
import { usePage } from './page.ts';
import { createStatusAnnouncer } from './statusAnnouncer.ts';
import { statusText } from './statusText.ts';

/** The page's one polite live region. It is loaded after the first paint, so it begins with what has happened before. */
export function LiveStatus() {
  const [said, setSaid] = useState({ sentence: '', count: 0 });
  const { announcement } = usePage();
  const { run, files } = useSession();
  const page = useWords('page');
  const failures = useWordsWhen('failures', true);
  const begun = useRef(false);
  const words = useMemo(() => ({ ...page, failures }), [page, failures]);
  useEffect(() => {
    const say = (sentence: string) => setSaid(({ count }) => ({ sentence, count: count + 1 }));
    const announcer = createStatusAnnouncer((now, givenUp) => say(statusText(now, words, givenUp)));
    const ends = [
      run.subscribe(announcer.runChanged),
      files.subscribe(announcer.filesChanged),
      announcement.subscribe(({ sentence }) => say(sentence)),
    ];
    if (!begun.current) {
      begun.current = true;
      announcer.runChanged(run.getState(), run.getInitialState());
      const { sentence } = announcement.getState();
      if (sentence !== '') say(sentence);
    }
    return () => {
      for (const end of ends) end();
      announcer.end();
    };
  }, [run, files, announcement, words]);
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite">
        {/* A new element each time, so that a sentence that is said again is read again. */}
        <span key={said.count}>{said.sentence}</span>
      </span>
    </VisuallyHidden>
  );
}
