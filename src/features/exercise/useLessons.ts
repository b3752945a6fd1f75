import { useEffect, useMemo, useState } from 'react';
import type { CodeRunner } from '../../exercise/codeRunner.ts';
import type { CodeLanguage, TriedLine } from '../../exercise/messages.ts';
import { say } from '../../words/sayings.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import { type Lesson, type LessonPart, linesToTry } from './lessons.ts';
import { useLatest } from './useLatest.ts';

interface Surroundings {
  readonly language: CodeLanguage;
  readonly openRunner: () => CodeRunner;
  readonly announce: (sentence: string) => void;
}

/** What came of the last lines for a part. */
export interface Tried {
  readonly lines: string;
  readonly report: TriedLine;
}

/** How far a lesson has come: after each right line its next part appears. */
export interface Progress {
  /** Parts that are done. */
  readonly done: number;
  /** By part. */
  readonly tried: Readonly<Record<number, Tried>>;
  /** Why the last lines could not be tried. */
  readonly failure: string | undefined;
}

const nothingDone: Progress = { done: 0, tried: {}, failure: undefined };

/** Tries lines, and holds how far each lesson has come. */
export function useLessons({ language, openRunner, announce }: Surroundings) {
  const spoken = useLatest({ words: useWords('exercise'), language: useLanguage() });
  const runner = useMemo(() => openRunner(), [openRunner]);
  useEffect(() => () => runner.stop(), [runner]);
  const [progress, setProgress] = useState<Readonly<Record<string, Progress>>>({});
  const change = (key: string, next: (before: Progress) => Partial<Progress>): void =>
    setProgress((all) => {
      const before = all[key] ?? nothingDone;
      return { ...all, [key]: { ...before, failure: undefined, ...next(before) } };
    });

  return {
    progressOf: (key: string): Progress => progress[key] ?? nothingDone,
    /** @param key of the lesson */
    run: async (key: string, lesson: Lesson, part: LessonPart, lines: string): Promise<void> => {
      const outcome = await runner.tryLine(linesToTry(language, lesson, part, lines));
      const { words, language: now } = spoken.current;
      if (outcome.type === 'failed') {
        const failure = say(words.codeRunner, outcome.failure);
        change(key, () => ({ failure }));
        return;
      }
      const { report } = outcome;
      const isRight = report.status === 'right';
      const index = lesson.parts.indexOf(part);
      change(key, ({ done, tried }) => ({
        done: isRight ? Math.max(done, index + 1) : done,
        tried: { ...tried, [index]: { lines, report } },
      }));
      const said = report.error?.sentences[now] ?? [];
      announce(words.together([isRight ? words.lessons.right : words.lessons.wrong, ...said]));
    },
  };
}

export type Lessons = ReturnType<typeof useLessons>;
