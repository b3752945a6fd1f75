import { memo, useDeferredValue } from 'react';
import { formatMeasured } from '../../format/number.ts';
import styles from './ChartTable.module.css';
import { useSlow } from './useSlow.ts';

type Row = readonly [name: string, ...values: (number | string)[]];

interface ChartTableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The numbers in the rows: the table changes when they do. */
  readonly source: unknown;
  rows(): readonly Row[];
}

const noRows: readonly Row[] = [];

/**
 * A chart's numbers as a table for screen readers, brought up to date at most every two seconds. Its hundreds of cells are rendered in
 * slices, after what is seen.
 */
export function ChartTable({ caption, heads, source, rows }: ChartTableProps) {
  const shown = useDeferredValue(useSlow(source, rows), noRows);
  return (
    <div className={styles.hidden}>
      <Table caption={caption} heads={heads} rows={shown} />
    </div>
  );
}

interface TableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}

const Table = memo(function Table({ caption, heads, rows }: TableProps) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, column) => (
              <td key={heads[column + 1]}>{typeof value === 'string' ? value : formatMeasured(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
