import { memo } from 'react';
import styles from './ChartTable.module.css';
import { largestIn } from './largestIn.ts';
import { useSlow } from './useSlow.ts';

interface RowListProps {
  /** What the list tells, e.g. "The largest activation in each row". */
  readonly label: string;
  readonly rows: number;
  readonly columns: number;
  /** The numbers that the picture is made of: the list changes when these are others. */
  readonly source: unknown;
  /** What makes a cell worth being named; cells are numbered row by row. */
  sizeOf(cell: number): number;
  nameOf(cell: number): string;
}

/** What stands out in each row of a picture of numbers, as a list for screen readers: thousands of cells are not read one by one. */
export function RowList({ label, rows, columns, source, sizeOf, nameOf }: RowListProps) {
  const names = useSlow(source, () =>
    Array.from({ length: rows }, (_, row) => nameOf(largestIn(row, columns, sizeOf))),
  );
  return <List label={label} names={names} />;
}

const List = memo(function List({
  label,
  names,
}: {
  readonly label: string;
  readonly names: readonly string[];
}) {
  return (
    <ul className={styles.hidden} aria-label={label}>
      {names.map((name, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is its row
        <li key={row}>{name}</li>
      ))}
    </ul>
  );
});
