import { useMemo } from 'react';
import { formatMeasured } from '../../../format/number.ts';
import { scrubbable } from '../../../notes/structure/figures.ts';
import { useRoom } from '../room.ts';
import { differencesAt } from './costAlong.ts';
import { FigureRange } from './FigureRange.tsx';
import styles from './Figures.module.css';
import { useFigure, useReport } from './figure.ts';
import { SlopeChart } from './SlopeChart.tsx';

/**
 * The small network's cost along its first weight, with the slope and both estimates of it. The three hardly differ, so they are
 * drawn again without what they have in common.
 */
export function Differences() {
  const { reading } = useRoom();
  const words = reading.figures;
  const { settings, change, report } = useFigure('differences');
  const { epsilon } = settings;
  const slopes = useMemo(() => differencesAt(epsilon), [epsilon]);
  useReport(report, { oneSidedError: slopes.oneSidedError, twoSidedError: slopes.twoSidedError });
  const chart = { epsilon, slopes, weight: words.weight };
  return (
    <div className={styles.stack}>
      <SlopeChart {...chart} height={200} />
      <p className={styles.legend}>
        <span data-tone="cost">{words.costAlong}</span>
        <span data-tone="true">{words.trueSlope}</span>
        <span data-tone="one">{words.oneSided}</span>
        <span data-tone="two">{words.twoSided}</span>
      </p>
      <p className={styles.note}>{words.withoutSlope}</p>
      <SlopeChart {...chart} height={170} isLevel />
      <FigureRange
        name="EPSILON"
        value={epsilon}
        range={scrubbable.epsilon}
        onChange={(value) => change({ epsilon: value })}
      />
      <p className={styles.reading} role="status">
        {words.errors(formatMeasured(slopes.oneSidedError), formatMeasured(slopes.twoSidedError))}
      </p>
    </div>
  );
}
