import { useEffect, useRef, useState } from 'react';
import type { CodeChange, CodeProblem } from '../../exercise/reports.ts';
import { say } from '../../words/sayings.ts';
import { useWords } from '../../words/useWords.ts';
import type { Assignment } from './assignments.ts';
import { type Code, keepCode, keptHistory, readCode, starterOf, type TextStore } from './keptCode.ts';
import { openFiles } from './openFiles.ts';

/** What was done to the code as a whole, and can be taken back. */
interface Replaced {
  readonly change: CodeChange;
  readonly before: Code;
}

interface Surroundings {
  /** Stays as it is as long as the state is there. */
  readonly assignment: Assignment;
  readonly announce: (sentence: string) => void;
  readonly store: () => TextStore;
}

/** Milliseconds after the last key until the code is kept. */
const keepingDelay = 400;

/** The student's code, which is kept on this machine. */
export function useCode({ assignment, announce, store }: Surroundings) {
  const { code: words, starters } = useWords('exercise');
  const [code, setCode] = useState<Code>(
    () => readCode(store, assignment) ?? starterOf(assignment, starters),
  );
  const [replaced, setReplaced] = useState<Replaced>();
  const [complaint, setComplaint] = useState<CodeProblem>();
  const kept = useRef(code);
  const latest = useRef(code);

  useEffect(() => {
    latest.current = code;
    if (kept.current === code) return;
    const keep = (): void => {
      if (kept.current === code) return;
      kept.current = code;
      if (!keepCode(store, assignment, code)) setComplaint({ id: 'notKept' });
    };
    const timer = setTimeout(keep, keepingDelay);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [code, assignment, store]);
  // Leaving the screen must not lose the last keys.
  useEffect(
    () => () => {
      if (kept.current !== latest.current) keepCode(store, assignment, latest.current);
    },
    [assignment, store],
  );

  const replace = (next: Code, done: CodeChange): void => {
    setReplaced({ change: done, before: code });
    setComplaint(undefined);
    setCode(next);
    announce(say(words.changes, done));
  };

  return {
    code,
    history: (name: string) => keptHistory(store, assignment, name),
    replaced,
    complaint,
    edit: (index: number, text: string) => {
      if (code[index]?.text !== text) setCode(withText(code, index, text));
    },
    /** Replaces the main file by itself with lines more. */
    put: (text: string) => replace(withText(code, 0, text), { id: 'linesPut' }),
    reset: () => replace(starterOf(assignment, starters), { id: 'startedOver' }),
    undo: () => {
      if (!replaced) return;
      setCode(replaced.before);
      setReplaced(undefined);
      announce(words.undone);
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
      const opened = await openFiles(files, code, assignment);
      if (opened.type === 'refused') {
        setComplaint(opened.problem);
        announce(say(words.problems, opened.problem));
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
