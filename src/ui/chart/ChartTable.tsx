import { memo, useEffect, useRef, useState } from 'react';
import { formatMeasured } from '../../format/number.ts';
import styles from './ChartTable.module.css';

type Row = readonly [name: string, ...values: number[]];

interface ChartTableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The numbers in the rows: the table changes when they do. */
  readonly source: unknown;
  rows(): readonly Row[];
}

/** Milliseconds between two updates of the table: nobody reads it faster, and an update takes longer than the chart's. */
const interval = 2000;

/** A chart's numbers as a table for screen readers, brought up to date at most every two seconds. */
export function ChartTable({ caption, heads, source, rows }: ChartTableProps) {
  const [shown, setShown] = useState(rows);
  const latest = useRef({ source, rows });
  const drawn = useRef(source);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = { source, rows };
    if (source === drawn.current || timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      drawn.current = latest.current.source;
      setShown(latest.current.rows());
    }, interval);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
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
              <td key={heads[column + 1]}>{formatMeasured(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
