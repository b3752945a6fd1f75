import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { duplicateCosine } from '../../core/sparsity/duplicates.ts';
import { offActivation } from '../../core/sparsity/unitStates.ts';
import { formatSetting } from '../../format/number.ts';
import { useSelection } from '../../hooks/useSession.ts';
import { Hint } from '../../ui/Hint.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useWords, useWordsWhen } from '../../words/useWords.ts';
import { columns, SortHeader } from './SortHeader.tsx';
import { UnitLine } from './UnitLine.tsx';
import styles from './UnitTable.module.css';
import { type Sorting, sortedRows, surveyTexts } from './unitText.ts';
import type { UnitRow, Units } from './useUnits.ts';

/** Every hidden unit's mean activation and penalty, sortable, with remarks. */
export function UnitTable({ units }: { readonly units: Units | undefined }) {
  const { notation } = useWords('page');
  const { sparsity } = useWords('panels');
  const [sorting, setSorting] = useState<Sorting>({ key: 'unit', descending: false });
  const rows = useMemo(() => sortedRows(units?.rows ?? [], sorting), [units, sorting]);
  if (!units) return null;
  return (
    <Panel
      title={<Hint text={notation.rhoHat.sentence}>{sparsity.table}</Hint>}
      aside={units.sparsity === undefined && sparsity.target(formatSetting(units.rho))}
    >
      <Remarks {...units} />
      <Table rows={rows} units={units} sorting={sorting} onSort={setSorting} />
    </Panel>
  );
}

interface TableProps {
  readonly rows: readonly UnitRow[];
  readonly units: Units;
  readonly sorting: Sorting;
  onSort(sorting: Sorting): void;
}

function Table({ rows, units, sorting, onSort }: TableProps) {
  const { sparsity } = useWords('panels');
  const words = useId();
  const body = useRef<HTMLTableSectionElement>(null);
  const unit = useSelection((selection) => selection.unit);
  const selectUnit = useSelection((selection) => selection.selectUnit);
  const hasTarget = units.sparsity === undefined;
  const penalty = useWordsWhen('models', !hasTarget)?.penalty.column;
  const rho = hasTarget ? units.rho : 0;
  const largest = Math.max(1.25 * rho, ...rows.map(({ rhoHat }) => rhoHat)) || 1;
  const shown = columns.filter(({ key }) => key !== 'divergence' || units.sparsity !== 'topK');
  const stop = rows.some((row) => row.unit === unit) ? unit : rows[0]?.unit;

  /** Up and down walk over the rows, whose buttons are one tab stop. */
  const onKeyDown = (event: KeyboardEvent): void => {
    const place = rows.findIndex((row) => row.unit === stop);
    const next = placeTowards(event.key, place, rows.length);
    const row = next === undefined ? undefined : rows[next];
    if (!row) return;
    event.preventDefault();
    selectUnit(row.unit);
    const button = body.current?.querySelector<HTMLElement>(`[data-unit="${row.unit}"]`);
    button?.focus();
    button?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {shown.map((column) => (
                <SortHeader
                  key={column.key}
                  column={column}
                  name={column.key === 'divergence' ? penalty : undefined}
                  sorting={sorting}
                  describedBy={words}
                  onSort={onSort}
                />
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row) => (
              <UnitLine
                key={row.unit}
                row={row}
                beta={units.sparsity === 'topK' ? undefined : units.beta}
                targetShare={hasTarget ? rho / largest : undefined}
                share={row.rhoHat / largest}
                selected={row.unit === unit}
                isStop={row.unit === stop}
                describedBy={words}
                onKeyDown={onKeyDown}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p id={words} className={styles.words}>
        {sparsity.tableHint}
      </p>
    </>
  );
}

function placeTowards(key: string, place: number, count: number): number | undefined {
  const targets: Record<string, number> = {
    ArrowUp: place - 1,
    ArrowDown: place + 1,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined ? undefined : Math.min(Math.max(target, 0), count - 1);
}

/** What is remarkable, and from how many patches that is known. */
function Remarks({ rows, survey }: Pick<Units, 'rows' | 'survey'>) {
  const { sparsity } = useWords('panels');
  if (!survey) return <p className={styles.remarks}>{sparsity.surveying}</p>;
  const sentences = surveyTexts(rows, sparsity);
  const { complete, patchCount, iteration } = survey;
  return (
    <p className={styles.remarks}>
      <strong>{sentences.length === 0 ? sparsity.allWork : sparsity.together(sentences)}</strong>{' '}
      {sparsity.survey({
        complete,
        patches: patchCount,
        iteration,
        off: offActivation,
        on: 1 - offActivation,
        cosine: duplicateCosine,
      })}
    </p>
  );
}
