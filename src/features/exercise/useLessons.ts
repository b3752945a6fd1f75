import { useEffect, useMemo, useState } from 'react';
import type { CodeRunner } from '../../exercise/codeRunner.ts';
import type { CodeLanguage, TriedLine } from '../../exercise/messages.ts';
import { say } from '../../words/sayings.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import { blank, lessonFile, lessonNames, lessons } from './lessons.ts';
import { useLatest } from './useLatest.ts';

/** Of a lesson: the line that is shown, the line with a blank, the line that is written as a whole. */
type Part = 0 | 1 | 2;

interface Surroundings {
  readonly language: CodeLanguage;
  readonly openRunner: () => CodeRunner;
  readonly announce: (sentence: string) => void;
}

/** How far the lessons have come: after each right line the next part appears. */
export function useLessons({ language, openRunner, announce }: Surroundings) {
  const spoken = useLatest({ words: useWords('exercise'), language: useLanguage() });
  const runner = useMemo(() => openRunner(), [openRunner]);
  useEffect(() => () => runner.stop(), [runner]);
  /** Parts that are done, over all lessons. */
  const [done, setDone] = useState(0);
  const [tried, setTried] = useState<Readonly<Record<string, TriedLine>>>({});
  const [failure, setFailure] = useState<string>();
  const last = lessonNames.length - 1;
  const lesson = Math.min(last, Math.floor(done / 3));

  const run = async (of: number, part: Part, line: string): Promise<void> => {
    const name = lessonNames[of];
    if (!name) return;
    const code = lessons[language][name];
    const models = [code.worked, code.withBlank.replace(blank, code.filling), code.whole] as const;
    setFailure(undefined);
    const outcome = await runner.tryLine(
      [lessonFile(language, code, line)],
      [lessonFile(language, code, models[part])],
      code.variable,
    );
    const { words, language: now } = spoken.current;
    if (outcome.type === 'failed') {
      setFailure(say(words.codeRunner, outcome.failure));
      return;
    }
    const { report } = outcome;
    setTried((before) => ({ ...before, [`${of}.${part}`]: report }));
    if (report.status === 'right') setDone((before) => Math.max(before, 3 * of + part + 1));
    const said = report.error?.sentences[now] ?? [];
    announce(
      words.together([report.status === 'right' ? words.lessons.right : words.lessons.wrong, ...said]),
    );
  };

  return { lesson, part: done - 3 * lesson, tried, failure, run };
}
