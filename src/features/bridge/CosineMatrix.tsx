import { useCallback, useMemo, useState } from 'react';
import type { LearnerReport } from '../../bridge/messages.ts';
import { PlaceTooltip } from '../../ui/chart/PlaceTooltip.tsx';
import { Reading } from '../../ui/chart/Reading.tsx';
import { RowList } from '../../ui/chart/RowList.tsx';
import { useListbox } from '../../ui/listbox/useListbox.tsx';
import { type CellGrid, cellUnder, overCells } from '../../ui/listbox/walk.ts';
import { PixelCanvas } from '../../ui/PixelCanvas.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './CosineMatrix.module.css';
import { Glyph } from './Glyph.tsx';
import { matrixColours, matrixOrder } from './matrixOrder.ts';

interface CosineMatrixProps {
  readonly report: LearnerReport;
  /** What the learner is called. */
  readonly name: string;
}

/** True features × latents, to be read cell by cell; a cell is numbered row by row. */
export function CosineMatrix({ report, name }: CosineMatrixProps) {
  const { measures, latents } = report;
  const { cosines, latentOf } = measures;
  const { matrix } = useWords('bridge');
  const [walked, setWalked] = useState<number>();
  const [pointed, setPointed] = useState<number>();
  const hide = useCallback(() => setPointed(undefined), []);
  const order = useMemo(() => matrixOrder(measures, latents), [measures, latents]);
  const colours = useMemo(() => matrixColours(cosines, latents, order), [cosines, latents, order]);
  const grid = { rows: order.rows.length, columns: order.columns.length };
  const inside = (cell: number | undefined): cell is number => cell !== undefined && cell < cosines.length;

  const placeOf = (cell: number) => ({
    feature: order.rows[Math.floor(cell / grid.columns)] ?? 0,
    latent: order.columns[cell % grid.columns] ?? 0,
  });
  // Every cell is asked for when the list is made.
  const cosineAt = (cell: number): number => {
    const feature = order.rows[Math.floor(cell / grid.columns)] ?? 0;
    return cosines[feature * latents + (order.columns[cell % grid.columns] ?? 0)] ?? 0;
  };
  const describe = (cell: number): string => {
    const { feature, latent } = placeOf(cell);
    return matrix.cell(feature + 1, latent + 1, cosineAt(cell), latentOf.indexOf(latent) + 1);
  };
  const { boxProps, option } = useListbox<number>({
    label: matrix.label(name),
    count: cosines.length,
    selected: inside(walked) ? walked : undefined,
    start: 0,
    placeAt: (point) => cellUnder(point, point, grid),
    onPoint: setPointed,
    onPick: setWalked,
    walk: (key, from) => overCells(key, from ?? 0, grid),
    onSelect: setWalked,
    onLetGo: () => setWalked(undefined),
    nameOf: describe,
  });
  return (
    <div>
      <div
        {...boxProps}
        className={`${boxProps.className} ${styles.matrix}`}
        style={{ aspectRatio: `${grid.columns} / ${grid.rows}` }}
      >
        <div aria-hidden="true">
          <PixelCanvas label={matrix.label(name)} colours={colours} width={grid.columns} height={grid.rows} />
        </div>
        {inside(walked) && <div className={styles.cell} style={cellBox(walked, grid)} />}
        {inside(pointed) && <div className={styles.cell} style={cellBox(pointed, grid)} />}
        <PlaceTooltip box={inside(pointed) ? cellBox(pointed, grid) : undefined} onHide={hide}>
          {inside(pointed) && (
            <span className={styles.pointed}>
              <Glyph feature={placeOf(pointed).feature} />
              {describe(pointed)}
            </span>
          )}
        </PlaceTooltip>
        {option}
      </div>
      <RowList
        label={matrix.rows}
        rows={grid.rows}
        columns={grid.columns}
        source={report}
        sizeOf={cosineAt}
        nameOf={describe}
      />
      <Reading text={inside(walked) ? describe(walked) : undefined} otherwise={matrix.help} lines={2} />
    </div>
  );
}

const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;

const cellBox = (cell: number, { rows, columns }: CellGrid) => ({
  top: share(Math.floor(cell / columns), rows),
  height: share(1, rows),
  left: share(cell % columns, columns),
  width: share(1, columns),
});
