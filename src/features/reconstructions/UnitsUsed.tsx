import { useMemo } from 'react';
import { signedColours } from '../../core/reconstruction/colours.ts';
import { useSelection } from '../../store/selection.ts';
import { formatMeasured } from '../../ui/number.ts';
import { StripPicker } from '../../ui/StripPicker.tsx';
import styles from './TakenApart.module.css';

interface UnitsUsedProps {
  /** a2_j W2_j of the units in `order`, one a row. */
  readonly contributions: Float32Array;
  readonly range: number;
  readonly order: readonly number[];
  readonly sizes: Float64Array;
  readonly a2: Float64Array;
  readonly side: number;
  readonly added: number;
  onAdd(added: number): void;
}

/** Units on show. */
const most = 8;

/** The units that change the picture most. Picking one selects its tile and rebuilds the picture up to it. */
export function UnitsUsed({ contributions, range, order, sizes, a2, side, added, onAdd }: UnitsUsedProps) {
  const selectUnit = useSelection((selection) => selection.selectUnit);
  const count = Math.min(most, order.length);
  const rows = useMemo(() => {
    const shown = contributions.subarray(0, count * side * side);
    return [{ label: 'adds', colours: signedColours(shown, range) }];
  }, [contributions, count, side, range]);
  const captions = order.slice(0, count).map((unit) => `${unit + 1}\n${(a2[unit] ?? 0).toFixed(2)}`);
  return (
    <div className={styles.used}>
      <p className={styles.words}>The units it uses most, by ‖a2·W2‖, with their number and activation:</p>
      <StripPicker
        label="Units that this patch uses most"
        labelled={false}
        rows={rows}
        count={count}
        pixels={side}
        largest={64}
        captions={captions}
        picked={added >= 1 && added <= count ? added - 1 : undefined}
        onPick={(place) => {
          selectUnit(order[place]);
          onAdd(place + 1);
        }}
        nameOf={(place) => {
          const unit = order[place] ?? 0;
          return `hidden unit ${unit + 1}, activation ${formatMeasured(a2[unit] ?? 0)}, adds ${formatMeasured(sizes[place] ?? 0)}`;
        }}
      />
    </div>
  );
}
