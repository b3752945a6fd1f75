import { useRef } from 'react';
import { RowList } from './chart/RowList.tsx';
import { useListbox } from './listbox/useListbox.tsx';
import { alongRow } from './listbox/walk.ts';
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
  /** Whether the rows have labels at the left. */
  readonly labelled?: boolean;
}

/** Columns of pictures to pick from. */
export function StripPicker(props: StripPickerProps) {
  const { label, rows, count, pixels, captions, picked, onPick, onLeave, nameOf } = props;
  const { largest = 96, labelled = true } = props;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const layout = layOutStrip(Math.floor(width), count, rows.length, stripGap, largest);

  const { boxProps, option } = useListbox<number>({
    label,
    count,
    selected: picked,
    horizontal: true,
    placeAt: ({ x }) => columnAt(layout, x),
    onPoint: () => undefined,
    onPick: (column) => column !== undefined && onPick(column),
    walk: (key, from) => alongRow(key, from, count),
    onSelect: (column) => {
      if (column < 0) onLeave?.(-1);
      else if (column >= count) onLeave?.(1);
      else onPick(column);
    },
    nameOf,
  });

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
      <div ref={box} {...boxProps} className={`${boxProps.className} ${styles.picker}`}>
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
        {option}
      </div>
      <RowList label={label} rows={count} columns={1} source={rows} sizeOf={() => 0} nameOf={nameOf} />
    </div>
  );
}
