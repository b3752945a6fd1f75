import { useId, useState } from 'react';
import type { CodeRunner } from '../../exercise/codeRunner.ts';
import type { CodeLanguage } from '../../exercise/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import { languageFacts } from './codeLanguages.ts';
import styles from './FirstLines.module.css';
import { blank, lessonNames, lessons } from './lessons.ts';
import { TriedResult } from './TriedResult.tsx';
import { useLessons } from './useLessons.ts';

interface FirstLinesProps {
  readonly language: CodeLanguage;
  readonly openRunner: () => CodeRunner;
  readonly announce: (sentence: string) => void;
}

/** For those who have never written in the language: a line to run, a line with a blank, and a line to write, four times. */
export function FirstLines(props: FirstLinesProps) {
  const { language } = props;
  const words = useWords('exercise').lessons;
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.lessons}>
      <p className={styles.muted}>{words.introduction(languageFacts[language].name)}</p>
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.close : words.open}
        </Button>
      </div>
      {open && <Lessons {...props} />}
    </div>
  );
}

function Lessons({ language, openRunner, announce }: FirstLinesProps) {
  const words = useWords('exercise').lessons;
  const { lesson, part, tried, failure, run } = useLessons({ language, openRunner, announce });
  return (
    <>
      {lessonNames.slice(0, lesson + 1).map((name, n) => (
        <section key={name} className={styles.lesson}>
          <h3 className={styles.title}>{words.heading(n + 1, words.names[name].title)}</h3>
          <Setup lines={lessons[language][name].setup} />
          <Worked
            sentence={words.names[name].worked}
            line={lessons[language][name].worked}
            onRun={(line) => run(n, 0, line)}
          />
          <TriedResult tried={tried[`${n}.0`]} variable={lessons[language][name].variable} shown />
          {(n < lesson || part > 0) && (
            <>
              <WithBlank
                sentence={words.names[name].withBlank}
                line={lessons[language][name].withBlank}
                onRun={(line) => run(n, 1, line)}
              />
              <TriedResult tried={tried[`${n}.1`]} variable={lessons[language][name].variable} />
            </>
          )}
          {(n < lesson || part > 1) && (
            <>
              <Whole sentence={words.names[name].whole} onRun={(line) => run(n, 2, line)} />
              <TriedResult tried={tried[`${n}.2`]} variable={lessons[language][name].variable} />
            </>
          )}
        </section>
      ))}
      {failure !== undefined && <p role="alert">{failure}</p>}
      {lesson === lessonNames.length - 1 && part > 2 && <p>{words.done}</p>}
    </>
  );
}

function Setup({ lines }: { readonly lines: readonly string[] }) {
  return <pre className={styles.code}>{lines.join('\n')}</pre>;
}

interface LineProps {
  readonly sentence: string;
  readonly onRun: (line: string) => void;
}

function Worked({ sentence, line, onRun }: LineProps & { readonly line: string }) {
  const words = useWords('exercise').lessons;
  return (
    <>
      <p>{sentence}</p>
      <pre className={styles.code}>{line}</pre>
      <div>
        <Button onClick={() => onRun(line)}>{words.runIt}</Button>
      </div>
    </>
  );
}

function WithBlank({ sentence, line, onRun }: LineProps & { readonly line: string }) {
  const words = useWords('exercise').lessons;
  const id = useId();
  const [text, setText] = useState('');
  const [before = '', after = ''] = line.split(blank);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onRun(before + text + after);
      }}
    >
      <p id={id}>{sentence}</p>
      <span className={styles.code}>
        {before}
        <input
          className={styles.blank}
          aria-label={words.blank}
          aria-describedby={id}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        {after}
      </span>
      <div>
        <Button type="submit">{words.check}</Button>
      </div>
    </form>
  );
}

function Whole({ sentence, onRun }: LineProps) {
  const words = useWords('exercise').lessons;
  const id = useId();
  const [text, setText] = useState('');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onRun(text);
      }}
    >
      <p id={id}>{sentence}</p>
      <input
        className={styles.line}
        aria-label={words.line}
        aria-describedby={id}
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div>
        <Button type="submit">{words.check}</Button>
      </div>
    </form>
  );
}
