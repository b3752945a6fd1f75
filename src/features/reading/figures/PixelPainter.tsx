import { type KeyboardEvent, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import type { ReadingFigureWords } from '../../../words/en/readingFigures.ts';
import { placesTo } from '../places.ts';
import styles from './Figures.module.css';
import { greyOf } from './PixelPicture.tsx';

interface PixelPainterProps {
  /** −1, 0 or 1 for each pixel, row by row. */
  readonly values: readonly number[];
  readonly onChange: (values: readonly number[]) => void;
  readonly words: ReadingFigureWords;
}

/** A small square picture to be drawn: each click makes a pixel white, black and grey in turn. */
export function PixelPainter({ values, onChange, words }: PixelPainterProps) {
  const side = Math.round(Math.sqrt(values.length));
  const [reachable, setReachable] = useState(0);
  const turn = (pixel: number): void =>
    onChange(values.map((value, n) => (n === pixel ? (value === 1 ? -1 : value + 1) : value)));
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: side, ArrowUp: -side }[event.key];
    const next = by === undefined ? -1 : reachable + by;
    if (next < 0 || next >= values.length) return;
    event.preventDefault();
    (event.currentTarget.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <div className={styles.stack}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend and could not be a grid */}
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: the keys come from the buttons inside */}
      <div
        className={styles.pixels}
        style={{ gridTemplateColumns: `repeat(${side}, 1fr)` }}
        role="group"
        aria-label={words.ownInput}
        onKeyDown={move}
      >
        {placesTo(values.length).map((place) => (
          <button
            key={place}
            type="button"
            className={styles.pixel}
            style={{ background: greyOf(values[place - 1] ?? 0) }}
            tabIndex={place - 1 === reachable ? 0 : -1}
            aria-label={words.pixel(
              Math.ceil(place / side),
              ((place - 1) % side) + 1,
              String(values[place - 1]),
            )}
            onFocus={() => setReachable(place - 1)}
            onClick={() => turn(place - 1)}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <span>{words.ownInput}</span>
        <Button kind="quiet" onClick={() => onChange(values.map(() => 0))}>
          {words.clear}
        </Button>
      </div>
      <p className={styles.note}>{words.paint}</p>
    </div>
  );
}
