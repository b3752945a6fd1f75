import { useEffect, useMemo, useState } from 'react';
import type { CheckOutcome, CodeRunner } from '../../exercise/codeRunner.ts';
import type { RunnerFailure } from '../../exercise/reports.ts';
import type { ExerciseWords } from '../../words/en/exercise.ts';
import type { Language } from '../../words/languages.ts';
import { say } from '../../words/sayings.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import type { Code } from './keptCode.ts';
import { useLatest } from './useLatest.ts';

/** What came of the last check. `stale` once the code was changed after it. */
export type Verdict<Report> =
  | { readonly type: 'none' }
  | { readonly type: 'checking' }
  | { readonly type: 'report'; readonly report: Report; readonly stale: boolean }
  | { readonly type: 'failed'; readonly failure: RunnerFailure };

type Held<Report> =
  | Exclude<Verdict<Report>, { readonly type: 'report' }>
  | { readonly type: 'report'; readonly report: Report; readonly of: Code };

interface Surroundings<Report> {
  readonly code: Code;
  readonly openRunner: () => CodeRunner;
  readonly announce: (sentence: string) => void;
  readonly run: (runner: CodeRunner, code: Code) => Promise<CheckOutcome<Report>>;
  /** The report in a sentence, for those who do not see it. */
  readonly spoken: (report: Report, words: ExerciseWords, language: Language) => string;
  readonly onReport?: (report: Report) => void;
}

/** Has the code checked in the worker, and holds what came of it. */
export function useCheck<Report>(surroundings: Surroundings<Report>) {
  const { code, openRunner, announce, run, spoken, onReport } = surroundings;
  const words = useWords('exercise');
  const latest = useLatest({ words, language: useLanguage() });
  const runner = useMemo(() => openRunner(), [openRunner]);
  const [held, setHeld] = useState<Held<Report>>({ type: 'none' });
  useEffect(() => () => runner.stop(), [runner]);

  const check = async (): Promise<void> => {
    setHeld({ type: 'checking' });
    announce(words.results.checking);
    const outcome = await run(runner, code);
    const now = latest.current;
    if (outcome.type === 'failed') {
      setHeld(outcome);
      announce(say(now.words.codeRunner, outcome.failure));
      return;
    }
    setHeld({ ...outcome, of: code });
    onReport?.(outcome.report);
    announce(spoken(outcome.report, now.words, now.language));
  };
  const verdict: Verdict<Report> =
    held.type === 'report' ? { type: 'report', report: held.report, stale: held.of !== code } : held;

  return {
    verdict,
    check,
    stop: () => {
      runner.stop();
      setHeld({ type: 'failed', failure: { id: 'checkStopped' } });
    },
  };
}
