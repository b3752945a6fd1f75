import { useMemo, useState } from 'react';
import { greyColours } from '../../../../core/reconstruction/colours.ts';
import { formatMeasured } from '../../../../format/number.ts';
import { Reading } from '../../../../ui/chart/Reading.tsx';
import { useRoom } from '../../room.ts';
import { CellPicture } from '../parts/CellPicture.tsx';
import { type Activations, unitRows } from './sparsityOf.ts';

/** CSS pixels of a row. */
const rowHeight = 10;

/** A unit a row, a patch a column, to be read place by place. */
export function ActivationPicture({ activations }: { readonly activations: Activations }) {
  const { reading } = useRoom();
  const words = reading.activations;
  const { patchCount, hiddenSize } = activations;
  const rows = useMemo(() => unitRows(activations), [activations]);
  const colours = useMemo(() => greyColours(rows), [rows]);
  const [read, setRead] = useState<number>();
  const describe = (cell: number): string =>
    words.place(
      Math.floor(cell / patchCount) + 1,
      (cell % patchCount) + 1,
      formatMeasured(rows[cell] ?? Number.NaN),
    );
  return (
    <div>
      <CellPicture
        label={words.picture}
        colours={colours}
        rows={hiddenSize}
        columns={patchCount}
        height={rowHeight * hiddenSize}
        nameOf={describe}
        sizeOf={(cell) => rows[cell] ?? 0}
        rowsLabel={words.rows}
        onRead={setRead}
      />
      <Reading text={read === undefined ? undefined : describe(read)} otherwise={words.reading} lines={2} />
    </div>
  );
}
