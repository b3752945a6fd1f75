import type { KeyboardEvent } from 'react';
import { formatMeasured } from '../../format/number.ts';
import { useSelection } from '../../hooks/useSession.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './UnitTable.module.css';
import { stateText } from './unitText.ts';
import type { UnitRow } from './useUnits.ts';

interface UnitLineProps {
  readonly row: UnitRow;
  /** Undefined where units add nothing to the cost. */
  readonly beta: number | undefined;
  /** ρ̂, and ρ where it is a target, as shares of the longest bar. */
  readonly share: number;
  readonly targetShare: number | undefined;
  readonly selected: boolean;
  /** Whether its button is the table's tab stop. */
  readonly isStop: boolean;
  /** Id of the sentence that says what the table's buttons do. */
  readonly describedBy: string;
  onKeyDown(event: KeyboardEvent): void;
}

/** One hidden unit in the table; its number selects it. */
export function UnitLine(props: UnitLineProps) {
  const { row, beta, share, targetShare, selected, isStop, describedBy, onKeyDown } = props;
  const { sparsity } = useWords('panels');
  const selectUnit = useSelection((selection) => selection.selectUnit);
  return (
    <tr data-selected={selected}>
      <th scope="row">
        <button
          type="button"
          data-unit={row.unit}
          tabIndex={isStop ? 0 : -1}
          aria-pressed={selected}
          aria-describedby={describedBy}
          aria-label={sparsity.unitName(row.unit + 1)}
          onKeyDown={onKeyDown}
          onClick={() => selectUnit(selected ? undefined : row.unit)}
        >
          {row.unit + 1}
        </button>
      </th>
      <td className={styles.number}>
        <i style={{ width: `${100 * share}%` }} />
        {targetShare !== undefined && <em style={{ insetInlineStart: `${100 * targetShare}%` }} />}
        <span>{formatMeasured(row.rhoHat)}</span>
      </td>
      {beta !== undefined && (
        <td className={styles.number}>
          <span>{formatMeasured(beta * row.divergence)}</span>
        </td>
      )}
      <td>{stateText(row, sparsity)}</td>
    </tr>
  );
}
