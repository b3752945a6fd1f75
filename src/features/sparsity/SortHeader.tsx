import { ArrowDown, ArrowUp } from 'lucide-react';
import { useWords } from '../../words/useWords.ts';
import type { Sorting, SortKey } from './unitText.ts';

export const columns: readonly {
  readonly key: SortKey;
  readonly descending: boolean;
}[] = [
  { key: 'unit', descending: false },
  { key: 'rhoHat', descending: true },
  { key: 'divergence', descending: true },
  { key: 'state', descending: true },
];

interface SortHeaderProps {
  readonly column: (typeof columns)[number];
  /** In place of the column's usual name. */
  readonly name?: string | undefined;
  readonly sorting: Sorting;
  /** Id of the sentence that says what the table's buttons do. */
  readonly describedBy: string;
  onSort(sorting: Sorting): void;
}

/** A column's name: pressed it sorts by that column, pressed again the other way round. */
export function SortHeader({ column, name, sorting, describedBy, onSort }: SortHeaderProps) {
  const { sparsity } = useWords('panels');
  const { key } = column;
  const sorted = sorting.key === key;
  const descending = sorted ? !sorting.descending : column.descending;
  const Arrow = sorting.descending ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={sorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" aria-describedby={describedBy} onClick={() => onSort({ key, descending })}>
        {name ?? sparsity.columns[key]}
        {sorted && <Arrow aria-hidden />}
      </button>
    </th>
  );
}
