import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useFiles } from '../../hooks/useSession.ts';
import type { FileAnswer, FileQuestion as Question } from '../../store/files.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './FileQuestion.module.css';

interface FileQuestionProps {
  readonly onAnswer: (answer: FileAnswer) => void;
}

/** What the visitor is asked about a file before it is opened; until then everything stays as it was. */
export function FileQuestion({ onAnswer }: FileQuestionProps) {
  const lastOpened = useFiles((files) => files.lastOpened);
  const [done, setDone] = useState<typeof lastOpened>();
  const question = lastOpened?.question;
  if (!question || done === lastOpened) return null;
  const answer = (given: Omit<FileAnswer, 'file'>) => {
    setDone(lastOpened);
    onAnswer({ file: question.file, ...given });
  };
  const leave = () => setDone(lastOpened);
  return question.kind === 'reading' ? (
    <Readings question={question} onAnswer={answer} onLeave={leave} />
  ) : (
    <NotFinite question={question} onAnswer={answer} onLeave={leave} />
  );
}

interface AskedProps<Kind extends Question['kind']> {
  readonly question: Extract<Question, { kind: Kind }>;
  readonly onAnswer: (given: Omit<FileAnswer, 'file'>) => void;
  readonly onLeave: () => void;
}

function Readings({ question, onAnswer, onLeave }: AskedProps<'reading'>) {
  const group = useId();
  const [chosen, setChosen] = useState(0);
  return (
    <Asked labelledBy={`${group}-title`}>
      <fieldset className={styles.choices}>
        <legend id={`${group}-title`} className={styles.title}>
          “{question.fileName}”: which are the pictures?
        </legend>
        {question.readings.map(({ array, label }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two readings may be alike; the list never reorders
          <label key={place} className={styles.choice}>
            <input type="radio" name={group} checked={place === chosen} onChange={() => setChosen(place)} />
            <span>
              {array !== '' && <b className={styles.array}>{array}</b>} {label}
            </span>
          </label>
        ))}
      </fieldset>
      <p className={styles.buttons}>
        <Button kind="primary" hint="Open the file as chosen." onClick={() => onAnswer({ reading: chosen })}>
          Open
        </Button>
        <Button kind="quiet" hint="Leave this file; what was there stays." onClick={onLeave}>
          Don’t open
        </Button>
      </p>
    </Asked>
  );
}

function NotFinite({ question, onAnswer, onLeave }: AskedProps<'notFinite'>) {
  const id = useId();
  const { fileName, array, nan, infinite, numbers } = question;
  const bad = nan + infinite;
  const count = (value: number) => value.toLocaleString('en');
  const kinds = [nan > 0 && `${count(nan)} NaN`, infinite > 0 && `${count(infinite)} infinite`].filter(
    Boolean,
  );
  return (
    <Asked labelledBy={id}>
      <p id={id}>
        <b className={styles.title}>“{fileName}” holds values that are no numbers</b>
        {array !== '' && `${array}: `}
        {kinds.join(' and ')} of {count(numbers)} values. A network cannot learn from them.
      </p>
      <p className={styles.buttons}>
        <Button
          kind="primary"
          hint="Open the file with 0 in the place of what is no finite number."
          onClick={() => onAnswer({ replaceNotFinite: true })}
        >
          Replace {count(bad)} by 0
        </Button>
        <Button kind="quiet" hint="Leave this file; what was there stays." onClick={onLeave}>
          Don’t open
        </Button>
      </p>
    </Asked>
  );
}

/** Takes the focus, so that keyboard and screen reader are where the page waits for an answer. */
function Asked({ labelledBy, children }: { readonly labelledBy: string; readonly children: ReactNode }) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  return (
    <section ref={section} className={styles.question} tabIndex={-1} aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}
