import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useFiles } from '../../hooks/useSession.ts';
import type { FileAnswer, FileQuestion as Question } from '../../store/files.ts';
import { Button } from '../../ui/Button.tsx';
import { useGoTo } from '../../ui/focusPlaces.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './FileQuestion.module.css';

interface FileQuestionProps {
  readonly onAnswer: (answer: FileAnswer) => void;
}

/** What the visitor is asked about a file before it is opened; until then everything stays as it was. */
export function FileQuestion({ onAnswer }: FileQuestionProps) {
  const lastOpened = useFiles((files) => files.lastOpened);
  const [done, setDone] = useState<typeof lastOpened>();
  const goTo = useGoTo();
  const question = lastOpened?.question;
  if (!question || done === lastOpened) return null;
  const leave = () => {
    setDone(lastOpened);
    goTo('input');
  };
  const answer = (given: Omit<FileAnswer, 'file'>) => {
    leave();
    onAnswer({ file: question.file, ...given });
  };
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
  const words = useWords('files').files.question;
  const group = useId();
  const [chosen, setChosen] = useState(0);
  return (
    <Asked labelledBy={`${group}-title`} onLeave={onLeave}>
      <fieldset className={styles.choices}>
        <legend id={`${group}-title`} className={styles.title}>
          {words.which(question.fileName)}
        </legend>
        {question.readings.map(({ array, layout }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two readings may be alike; the list never reorders
          <label key={place} className={styles.choice}>
            <input type="radio" name={group} checked={place === chosen} onChange={() => setChosen(place)} />
            <span>
              {array !== '' && <bdi className={styles.array}>{array}</bdi>} {words.layout(layout)}
            </span>
          </label>
        ))}
      </fieldset>
      <p className={styles.buttons}>
        <Button kind="primary" hint={words.open.sentence} onClick={() => onAnswer({ reading: chosen })}>
          {words.open.name}
        </Button>
        <Leave onLeave={onLeave} />
      </p>
    </Asked>
  );
}

function NotFinite({ question, onAnswer, onLeave }: AskedProps<'notFinite'>) {
  const id = useId();
  const { fileName, array, nan, infinite, numbers } = question;
  const words = useWords('files').files.question;
  return (
    <Asked labelledBy={id} onLeave={onLeave}>
      <p id={id}>
        <b className={styles.title}>{words.notFinite(fileName)}</b>
        {words.howMany(array, nan, infinite, numbers)}
      </p>
      <p className={styles.buttons}>
        <Button
          kind="primary"
          hint={words.replace.sentence}
          onClick={() => onAnswer({ replaceNotFinite: true })}
        >
          {words.replace.name(nan + infinite)}
        </Button>
        <Leave onLeave={onLeave} />
      </p>
    </Asked>
  );
}

function Leave({ onLeave }: { readonly onLeave: () => void }) {
  const { leave } = useWords('files').files.question;
  return (
    <Button kind="quiet" hint={leave.sentence} onClick={onLeave}>
      {leave.name}
    </Button>
  );
}

interface AskedFrameProps {
  readonly labelledBy: string;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** Takes the focus, so that keyboard and screen reader are where the page waits for an answer; Escape opens nothing. */
function Asked({ labelledBy, onLeave, children }: AskedFrameProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Escape leaves the question, wherever the focus is in it
    <section
      ref={section}
      className={styles.question}
      tabIndex={-1}
      aria-labelledby={labelledBy}
      onKeyDown={({ key }) => key === 'Escape' && onLeave()}
    >
      {children}
    </section>
  );
}
