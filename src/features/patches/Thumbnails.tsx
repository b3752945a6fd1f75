import { useId } from 'react';
import type { QuestionReply } from '../../store/ask.ts';
import { GreyCanvas } from '../../ui/GreyCanvas.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Thumbnails.module.css';

interface ThumbnailsProps {
  readonly listed: QuestionReply<'listPictures'>;
  readonly chosen: number;
  onChoose(picture: number): void;
  nameOf(picture: number): string;
}

/** Small pictures to choose from: native radio buttons. */
export function Thumbnails({ listed, chosen, onChoose, nameOf }: ThumbnailsProps) {
  const words = useWords('panels').patches.browser;
  const name = useId();
  const sentence = useId();
  return (
    <fieldset className={styles.pictures} aria-describedby={sentence}>
      <legend>
        <VisuallyHidden>{words.list}</VisuallyHidden>
      </legend>
      <p id={sentence} className={styles.words}>
        {words.choose}
      </p>
      {listed.pictures.map((picture, n) => {
        const number = listed.first + n;
        return (
          <label key={number} className={styles.picture} title={nameOf(number)}>
            <input
              type="radio"
              name={name}
              value={number}
              checked={number === chosen}
              onChange={() => onChoose(number)}
            />
            <span className={styles.frame}>
              <GreyCanvas {...picture} />
            </span>
            <VisuallyHidden>{nameOf(number)}</VisuallyHidden>
          </label>
        );
      })}
    </fieldset>
  );
}
