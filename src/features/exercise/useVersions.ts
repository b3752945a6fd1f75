import { useEffect, useMemo, useRef, useState } from 'react';
import type { CodeRunner } from '../../exercise/codeRunner.ts';
import type { MeasuredVersions } from '../../exercise/messages.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import type { Assignment } from './assignments.ts';
import { type Code, keepCode, readCode, type TextStore } from './keptCode.ts';
import { type TrainingFailure, trainingFailureSentences } from './trainingFailure.ts';
import { useLatest } from './useLatest.ts';

export const measuredCounts = [10, 100, 1000, 10_000] as const;

interface Measurement {
  readonly state: 'none' | 'running' | 'done' | 'stopped';
  readonly rows: readonly MeasuredVersions[];
  readonly failure: TrainingFailure | undefined;
}

const nothing: Measurement = { state: 'none', rows: [], failure: undefined };

interface Surroundings {
  readonly assignment: Assignment;
  readonly openRunner: () => CodeRunner;
  readonly announce: (sentence: string) => void;
  readonly store: () => TextStore;
}

/** A version of the code that is kept to be compared with the present one, and how long both take. */
export function useVersions({ assignment, openRunner, announce, store }: Surroundings) {
  const spoken = useLatest({ words: useWords('exercise'), language: useLanguage() });
  const runner = useMemo(() => openRunner(), [openRunner]);
  useEffect(() => () => runner.stop(), [runner]);
  const place = { key: `${assignment.key}.version` };
  const [version, setVersion] = useState<Code | undefined>(() => readCode(store, place));
  const [measurement, setMeasurement] = useState(nothing);
  const rows = useRef<readonly MeasuredVersions[]>([]);

  return {
    version,
    measurement,
    keep: (code: Code) => {
      setVersion(code);
      setMeasurement(nothing);
      keepCode(store, place, code);
      announce(spoken.current.words.versions.kept);
    },
    start: (code: Code) => {
      rows.current = [];
      setMeasurement({ ...nothing, state: 'running' });
      runner.measure(code, version, measuredCounts, {
        onMeasured: (measured) => {
          rows.current = [...rows.current, measured];
          setMeasurement({ ...nothing, state: 'running', rows: rows.current });
        },
        onEnd: (end) => {
          const { words, language } = spoken.current;
          const failure = end.type === 'done' ? undefined : end;
          setMeasurement({ state: 'done', rows: rows.current, failure });
          announce(
            failure
              ? words.together(trainingFailureSentences(failure, words, language))
              : words.versions.measured,
          );
        },
      });
    },
    stop: () => {
      runner.stop();
      setMeasurement((before) => ({ ...before, state: 'stopped' }));
    },
  };
}
