import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react';
import styles from './Strip.module.css';
import { StripCanvas, stripGap } from './StripCanvas.tsx';
import { columnAt, layOutStrip, type StripRow } from './strip.ts';
import { useWidth } from './useWidth.ts';

interface StripPickerProps {
  readonly label: string;
  readonly rows: readonly StripRow[];
  readonly count: number;
  readonly pixels: number;
  readonly largest?: number;
  /** Written under each column. */
  readonly captions: readonly string[];
  readonly picked: number | undefined;
  onPick(column: number): void;
  /** A key that leaves the strip at one of its ends: −1 to the left, 1 to the right. */
  onLeave?(direction: -1 | 1): void;
  /** Accessible name of a column. */
  nameOf(column: number): string;
  /** Whether the rows' labels stand at the left. */
  readonly labelled?: boolean;
}

/** Columns of pictures to pick from. One tab stop: arrow keys, Home and End. */
export function StripPicker(props: StripPickerProps) {
  const { label, rows, count, pixels, captions, picked, onPick, onLeave, nameOf } = props;
  const { largest = 96, labelled = true } = props;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const width = useWidth(box);
  const layout = layOutStrip(Math.floor(width), count, rows.length, stripGap, largest);
  const option = picked ?? 0;

  const onPointerDown = (event: PointerEvent): void => {
    const column = columnAt(layout, event.clientX - (box.current?.getBoundingClientRect().left ?? 0));
    if (column !== undefined) onPick(column);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || count === 0) return;
    const target = columnTowards(event.key, picked, count);
    if (target === undefined) return;
    event.preventDefault();
    if (target < 0) onLeave?.(-1);
    else if (target >= count) onLeave?.(1);
    else onPick(target);
  };

  return (
    <div className={styles.strip}>
      {labelled && (
        <div className={styles.labels} aria-hidden="true">
          {rows.map((row) => (
            <span key={row.label} style={{ height: layout.side }}>
              {row.label}
            </span>
          ))}
        </div>
      )}
      <div
        ref={box}
        className={styles.picker}
        role="listbox"
        aria-orientation="horizontal"
        aria-label={label}
        aria-activedescendant={`${id}-${option}`}
        tabIndex={0}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
      >
        <StripCanvas rows={rows} count={count} pixels={pixels} width={Math.floor(width)} largest={largest} />
        <div className={styles.captions} style={{ gap: stripGap }} aria-hidden="true">
          {captions.map((caption, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a caption belongs to its column
            <span key={column} data-picked={column === picked} style={{ width: layout.side }}>
              {caption}
            </span>
          ))}
        </div>
        {picked !== undefined && picked < count && (
          <div
            className={styles.picked}
            style={{ left: picked * (layout.side + stripGap), width: layout.side, height: layout.height }}
          />
        )}
        <div
          id={`${id}-${option}`}
          className={styles.option}
          role="option"
          tabIndex={-1}
          aria-selected={picked !== undefined}
          aria-posinset={option + 1}
          aria-setsize={count}
        >
          {nameOf(option)}
        </div>
      </div>
    </div>
  );
}

/** Where a key goes from the picked column; −1 and `count` are beyond the ends. */
function columnTowards(key: string, picked: number | undefined, count: number): number | undefined {
  const from = picked ?? -1;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return picked === undefined ? 0 : from - 1;
    case 'ArrowRight':
    case 'ArrowDown':
      return from + 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
