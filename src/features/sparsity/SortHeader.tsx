import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Sorting, SortKey } from './unitText.ts';

export const columns: readonly {
  readonly key: SortKey;
  readonly name: string;
  readonly descending: boolean;
}[] = [
  { key: 'unit', name: 'Unit', descending: false },
  { key: 'rhoHat', name: 'ρ̂', descending: true },
  { key: 'divergence', name: 'β KL', descending: true },
  { key: 'state', name: 'Remark', descending: true },
];

interface SortHeaderProps {
  readonly column: (typeof columns)[number];
  readonly sorting: Sorting;
  /** Id of the sentence that says what the table's buttons do. */
  readonly describedBy: string;
  onSort(sorting: Sorting): void;
}

/** A column's name: pressed it sorts by that column, pressed again the other way round. */
export function SortHeader({ column, sorting, describedBy, onSort }: SortHeaderProps) {
  const { key, name } = column;
  const sorted = sorting.key === key;
  const descending = sorted ? !sorting.descending : column.descending;
  const Arrow = sorting.descending ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={sorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" aria-describedby={describedBy} onClick={() => onSort({ key, descending })}>
        {name}
        {sorted && <Arrow aria-hidden />}
      </button>
    </th>
  );
}
