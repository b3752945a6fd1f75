import { useEffect, useEffectEvent, useState } from 'react';
import { useSession } from '../hooks/useSession.ts';
import type { Run } from '../store/run.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useWords, useWordsWhen } from '../words/useWords.ts';
import { usePage } from './page.ts';
import { createStatusAnnouncer } from './statusAnnouncer.ts';
import { type GivenUp, statusText } from './statusText.ts';

/** The page's one polite live region. It is loaded after the first paint, so it begins with what has happened before. */
export function LiveStatus() {
  const [said, setSaid] = useState({ sentence: '', count: 0 });
  const { announcement } = usePage();
  const { run, files } = useSession();
  const page = useWords('page');
  const failures = useWordsWhen('failures', true);
  // Words that come late, or in another language, are no reason to begin anew: a sentence may be waiting to be said.
  const textOf = useEffectEvent((now: Run, givenUp: GivenUp | undefined) =>
    statusText(now, { ...page, failures }, givenUp),
  );
  useEffect(() => {
    const say = (sentence: string) => setSaid(({ count }) => ({ sentence, count: count + 1 }));
    const announcer = createStatusAnnouncer((now, givenUp) => say(textOf(now, givenUp)));
    const ends = [
      run.subscribe(announcer.runChanged),
      files.subscribe(announcer.filesChanged),
      announcement.subscribe(({ sentence }) => say(sentence)),
    ];
    announcer.runChanged(run.getState(), run.getInitialState());
    const { sentence } = announcement.getState();
    if (sentence !== '') say(sentence);
    return () => {
      for (const end of ends) end();
      announcer.end();
    };
  }, [run, files, announcement]);
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite">
        {/* A new element each time, so that a sentence that is said again is read again. */}
        <span key={said.count}>{said.sentence}</span>
      </span>
    </VisuallyHidden>
  );
}
