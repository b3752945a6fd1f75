import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Lesson.module.css';
import { blank, type Lesson, type LessonPart } from './lessons.ts';
import { TriedResult } from './TriedResult.tsx';
import type { Progress, Tried } from './useLessons.ts';

interface LessonViewProps {
  readonly lesson: Lesson;
  /** What each part does, or should do. */
  readonly sentences: readonly string[];
  readonly progress: Progress;
  readonly onRun: (part: LessonPart, lines: string) => void;
  /** Below a part whose lines are right. */
  readonly afterRight?: (part: LessonPart, tried: Tried) => ReactNode;
}

/** The parts of a lesson, as far as they are done, and the next one. */
export function LessonView({ lesson, sentences, progress, onRun, afterRight }: LessonViewProps) {
  const { done, tried, failure } = progress;
  return (
    <>
      {lesson.setup.length > 0 && <pre className={styles.code}>{lesson.setup.join('\n')}</pre>}
      {lesson.parts.slice(0, done + 1).map((part, n) => {
        const result = tried[n];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a lesson stay in their order
          <div key={n} className={styles.part}>
            <PartForm part={part} sentence={sentences[n] ?? ''} onRun={(lines) => onRun(part, lines)} />
            <TriedResult tried={result?.report} variable={part.variable} shown={part.kind === 'worked'} />
            {result?.report.status === 'right' && afterRight?.(part, result)}
          </div>
        );
      })}
      {failure !== undefined && <p role="alert">{failure}</p>}
    </>
  );
}

interface PartFormProps {
  readonly part: LessonPart;
  readonly sentence: string;
  readonly onRun: (lines: string) => void;
}

function PartForm({ part, sentence, onRun }: PartFormProps) {
  const words = useWords('exercise').lessons;
  const id = useId();
  const [text, setText] = useState('');
  if (part.kind === 'worked') {
    return (
      <>
        <p>{sentence}</p>
        <pre className={styles.code}>{part.line}</pre>
        <div>
          <Button onClick={() => onRun(part.line)}>{words.runIt}</Button>
        </div>
      </>
    );
  }
  const [before = '', after = ''] = part.kind === 'blank' ? part.line.split(blank) : [];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onRun(before + text + after);
  };
  const field = {
    'aria-describedby': id,
    autoCapitalize: 'off',
    autoComplete: 'off',
    spellCheck: false,
    value: text,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => setText(target.value),
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p id={id}>{sentence}</p>
      {part.kind === 'blank' && (
        <span className={styles.code}>
          {before}
          <input className={styles.blank} aria-label={words.blank} {...field} />
          {after}
        </span>
      )}
      {part.kind === 'whole' && <input className={styles.line} aria-label={words.line} {...field} />}
      {part.kind === 'own' && (
        <textarea
          className={styles.line}
          aria-label={words.lines(part.variable)}
          rows={2}
          {...field}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
          }}
        />
      )}
      <div>
        <Button type="submit">{words.check}</Button>
      </div>
    </form>
  );
}
