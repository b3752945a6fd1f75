import { useEffect, useMemo, useRef, useState } from 'react';
import type { CodeRunner } from '../../exercise/codeRunner.ts';
import type { CheckReport, CodeLanguage, ExerciseStep } from '../../exercise/messages.ts';
import type { CodeChange, CodeProblem, RunnerFailure } from '../../exercise/reports.ts';
import { say } from '../../words/sayings.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import { type Code, keepCode, readCode, starterOf, type TextStore } from './keptCode.ts';
import { openFiles } from './openFiles.ts';
import { taskSteps } from './steps.ts';
import { useLatest } from './useLatest.ts';
import { headline } from './verdictWords.ts';

/** What came of the last check. `stale` once the code was changed after it. */
export type Verdict =
  | { readonly type: 'none' }
  | { readonly type: 'checking' }
  | { readonly type: 'report'; readonly report: CheckReport; readonly stale: boolean }
  | { readonly type: 'failed'; readonly failure: RunnerFailure };

/** What was done to the code as a whole, and can be taken back. */
export interface Replaced {
  readonly change: CodeChange;
  readonly before: Code;
}

export interface Surroundings {
  /** Stays as it is as long as the state is there. */
  readonly language: CodeLanguage;
  readonly openRunner: () => CodeRunner;
  readonly announce: (sentence: string) => void;
  readonly store: () => TextStore;
}

/** Milliseconds after the last key until the code is kept. */
const keepingDelay = 400;

/** The state of the exercise: the code, which is kept on this machine, and what the last check said. */
export function useExercise({ language, openRunner, announce, store }: Surroundings) {
  const words = useWords('exercise');
  const spoken = useLatest({ words, pageLanguage: useLanguage() });
  const runner = useMemo(() => openRunner(), [openRunner]);
  const [code, setCode] = useState<Code>(
    () => readCode(store, language) ?? starterOf(language, words.starters),
  );
  const [verdict, setVerdict] = useState<Verdict>({ type: 'none' });
  const [step, setStep] = useState<ExerciseStep>('feedForward');
  const [replaced, setReplaced] = useState<Replaced>();
  const [complaint, setComplaint] = useState<CodeProblem>();
  const kept = useRef(code);

  useEffect(() => () => runner.stop(), [runner]);
  useEffect(() => {
    if (kept.current === code) return;
    const keep = (): void => {
      if (kept.current === code) return;
      kept.current = code;
      if (!keepCode(store, language, code)) {
        setComplaint({ id: 'notKept' });
      }
    };
    const timer = setTimeout(keep, keepingDelay);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [code, language, store]);
  // Leaving the screen must not lose the last keys.
  const latest = useRef(code);
  useEffect(() => {
    latest.current = code;
  }, [code]);
  useEffect(
    () => () => {
      if (kept.current !== latest.current) keepCode(store, language, latest.current);
    },
    [language, store],
  );

  const change = (next: Code): void => {
    setCode(next);
    setVerdict((was) => (was.type === 'report' ? { ...was, stale: true } : was));
  };
  const replace = (next: Code, done: CodeChange): void => {
    setReplaced({ change: done, before: code });
    setComplaint(undefined);
    change(next);
    announce(say(words.code.changes, done));
  };

  const check = async (): Promise<void> => {
    setVerdict({ type: 'checking' });
    announce(words.results.checking);
    const outcome = await runner.check(code);
    if (outcome.type === 'failed') {
      setVerdict(outcome);
      announce(say(spoken.current.words.codeRunner, outcome.failure));
      return;
    }
    const { report } = outcome;
    const stale = latest.current !== code;
    setVerdict({ type: 'report', report, stale });
    const next = report.findings[0]?.step ?? firstOpen(report);
    if (next) setStep(next);
    const { words: now, pageLanguage } = spoken.current;
    const first = report.findings[0]?.sentences[pageLanguage] ?? [];
    announce(now.together([headline(report, now.results), ...first]));
  };

  return {
    code,
    verdict,
    step,
    replaced,
    complaint,
    setStep,
    check,
    stop: () => {
      runner.stop();
      setVerdict({ type: 'failed', failure: { id: 'checkStopped' } });
    },
    edit: (index: number, text: string) => {
      if (code[index]?.text === text) return;
      change(withText(code, index, text));
    },
    reset: () => replace(starterOf(language, words.starters), { id: 'startedOver' }),
    undo: () => {
      if (!replaced) return;
      change(replaced.before);
      setReplaced(undefined);
      announce(words.code.undone);
    },
    dismiss: () => {
      setReplaced(undefined);
      setComplaint(undefined);
    },
    remove: (index: number) => {
      const [main, ...helpers] = code;
      const name = code[index]?.name ?? '';
      replace([main, ...helpers.filter((_, n) => n !== index - 1)], { id: 'removed', name });
    },
    open: async (files: readonly File[]) => {
      if (files.length === 0) return;
      const opened = await openFiles(files, code, language);
      if (opened.type === 'refused') {
        setComplaint(opened.problem);
        announce(say(words.code.problems, opened.problem));
      } else {
        replace(
          opened.code,
          files.length === 1
            ? { id: 'opened', name: files[0]?.name ?? '' }
            : { id: 'openedSeveral', count: files.length },
        );
      }
    },
  };
}

function withText([main, ...helpers]: Code, index: number, text: string): Code {
  if (index === 0) return [{ ...main, text }, ...helpers];
  return [main, ...helpers.map((file, n) => (n === index - 1 ? { ...file, text } : file))];
}

/** The step to work on: after an error the one behind the last right step, which is where the program stopped. */
function firstOpen({ steps, status }: CheckReport): ExerciseStep | undefined {
  if (status === 'right') return undefined;
  const isRight = ({ step }: { readonly step: ExerciseStep }): boolean =>
    steps.find((one) => one.step === step)?.status === 'right';
  const open = taskSteps.find((task) => !isRight(task))?.step;
  if (status === 'begun') return open;
  return taskSteps[taskSteps.findLastIndex(isRight) + 1]?.step ?? open;
}
