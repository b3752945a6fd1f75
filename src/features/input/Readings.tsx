import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { ReadingQuestion } from '../../store/files.ts';
import { Button } from '../../ui/Button.tsx';
import { GreyCanvas } from '../../ui/GreyCanvas.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './FileQuestion.module.css';

interface ReadingsProps {
  readonly question: ReadingQuestion;
  /** @param key of the chosen offer */
  readonly onAnswer: (key: string) => void;
  readonly onLeave: () => void;
  /** Whether the file is open already, read as the question says. */
  readonly again?: boolean;
}

/** Ways to read a file that are shown at first. */
const fewest = 5;

/** The ways to read a file of arrays, each with a few of its pictures: native radio buttons, and Enter opens the chosen one. */
export function Readings({ question, onAnswer, onLeave, again = false }: ReadingsProps) {
  const words = useWords('files').files.question;
  const group = useId();
  const [chosen, setChosen] = useState(question.chosen);
  const [all, setAll] = useState(false);
  const { offers } = question;
  const place = offers.findIndex(({ key }) => key === question.chosen);
  const shown = all || offers.length <= fewest + 1 ? offers : offers.slice(0, Math.max(fewest, place + 1));
  const open = (event: FormEvent): void => {
    event.preventDefault();
    onAnswer(chosen);
  };
  return (
    <Asked labelledBy={`${group}-title`} onLeave={onLeave}>
      <form onSubmit={open} className={styles.form}>
        <fieldset className={styles.choices}>
          <legend id={`${group}-title`} className={styles.title}>
            {words.which(question.fileName)}
          </legend>
          {shown.map((offer) => (
            <label key={offer.key} className={styles.choice}>
              <input
                type="radio"
                name={group}
                checked={offer.key === chosen}
                onChange={() => setChosen(offer.key)}
              />
              <span className={styles.thumbnail} dir="ltr">
                <GreyCanvas {...offer.thumbnail} pixelated />
              </span>
              <span>
                <Names arrays={offer.arrays} /> {words.layout(offer.layout)}
              </span>
            </label>
          ))}
        </fieldset>
        {shown.length < offers.length && (
          <Button kind="quiet" hint={words.more.sentence} onClick={() => setAll(true)}>
            {words.more.name(offers.length - shown.length)}
          </Button>
        )}
        <p className={styles.buttons}>
          <Button kind="primary" type="submit" hint={words.open.sentence}>
            {words.open.name}
          </Button>
          <Button kind="quiet" hint={again ? words.keep.sentence : words.leave.sentence} onClick={onLeave}>
            {again ? words.keep.name : words.leave.name}
          </Button>
        </p>
      </form>
    </Asked>
  );
}

/** The arrays that are taken: all names of a few, the first and the last of many. */
function Names({ arrays }: { readonly arrays: readonly string[] }) {
  const [first = '', second] = arrays;
  const last = arrays.at(-1);
  if (first === '') return null;
  const named = arrays.length > 3 ? `${first}, ${second}, …, ${last}` : arrays.join(', ');
  return <bdi className={styles.array}>{named}</bdi>;
}

interface AskedProps {
  readonly labelledBy: string;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** Takes the focus, so that keyboard and screen reader are where the page waits for an answer; Escape opens nothing. */
export function Asked({ labelledBy, onLeave, children }: AskedProps) {
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
