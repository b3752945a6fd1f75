import { useId } from 'react';
import type { ChapterId } from '../../../notes/structure/chapterIds.ts';
import type { Paragraph } from '../../../notes/text/spans.ts';
import { Spans } from '../text/ParagraphView.tsx';
import styles from './Choices.module.css';

interface ChoicesProps {
  readonly question: Paragraph;
  readonly chapter: ChapterId;
  readonly options: Readonly<Record<string, Paragraph>>;
  readonly chosen: string | undefined;
  /** The option to be marked as what came out, or as right. */
  readonly marked: string | undefined;
  /** Options that were found to be wrong. */
  readonly wrong: readonly string[];
  readonly onChoose: (option: string) => void;
}

/** A question with its options: native radio buttons. */
export function Choices({ question, chapter, options, chosen, marked, wrong, onChoose }: ChoicesProps) {
  const name = useId();
  const label = useId();
  return (
    <fieldset className={styles.choices} aria-labelledby={label}>
      <p className={styles.question} id={label}>
        <Spans spans={question} chapter={chapter} />
      </p>
      {Object.entries(options).map(([option, words]) => (
        <label
          key={option}
          className={styles.option}
          data-marked={option === marked}
          data-wrong={wrong.includes(option)}
        >
          <input type="radio" name={name} checked={option === chosen} onChange={() => onChoose(option)} />
          <span>
            <Spans spans={words} chapter={chapter} plain />
          </span>
          {option === marked && <span aria-hidden="true">✓</span>}
        </label>
      ))}
    </fieldset>
  );
}
