import { useMemo } from 'react';
import { formatMeasured } from '../../format/number.ts';
import { useSelection } from '../../hooks/useSession.ts';
import type { Axis } from '../../ui/chart/axis.ts';
import { BarChart } from '../../ui/chart/BarChart.tsx';
import { Reading } from '../../ui/chart/Reading.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './CodeBars.module.css';

interface CodeBarsProps {
  readonly a2: Float64Array;
  /** The units sorted by their contribution, the strongest first. */
  readonly order: readonly number[];
  /** How many of them are added. */
  readonly added: number;
}

const axis: Axis = { scale: 'linear', domain: [0, 1], ticks: [0, 0.5, 1] };

/** The code of a patch, a bar for each hidden unit, from 0 to 1. */
export function CodeBars({ a2, order, added }: CodeBarsProps) {
  const { reconstructions } = useWords('panels');
  const unit = useSelection((selection) => selection.unit);
  const selectUnit = useSelection((selection) => selection.selectUnit);
  const layers = useMemo(
    () => [{ className: styles.unused }, { bars: order.slice(0, added), className: styles.used }],
    [order, added],
  );
  const describe = (bar: number): string =>
    reconstructions.codeBar(bar + 1, formatMeasured(a2[bar] ?? 0), order.indexOf(bar) + 1);
  return (
    <div>
      <BarChart
        label={reconstructions.codeChart}
        values={a2}
        axis={axis}
        format={String}
        height={84}
        left={26}
        layers={layers}
        selected={unit}
        onSelect={selectUnit}
        nameOf={describe}
        heads={[reconstructions.codeHeads.unit, reconstructions.codeHeads.activation]}
      />
      <Reading
        text={unit !== undefined && unit < a2.length ? reconstructions.sentence(describe(unit)) : undefined}
        otherwise={reconstructions.codeHint}
      />
    </div>
  );
}
