import { useMemo } from 'react';
import { formatMeasured } from '../../format/number.ts';
import { useSelection } from '../../hooks/useSession.ts';
import type { Axis } from '../../ui/chart/axis.ts';
import { BarChart } from '../../ui/chart/BarChart.tsx';
import { Reading } from '../../ui/chart/Reading.tsx';
import styles from './CodeBars.module.css';

interface CodeBarsProps {
  readonly a2: Float64Array;
  /** The units by what they add, strongest first. */
  readonly order: readonly number[];
  /** How many of them are added. */
  readonly added: number;
}

const axis: Axis = { scale: 'linear', domain: [0, 1], ticks: [0, 0.5, 1] };

/** The code of a patch, a bar for each hidden unit, from 0 to 1. */
export function CodeBars({ a2, order, added }: CodeBarsProps) {
  const unit = useSelection((selection) => selection.unit);
  const selectUnit = useSelection((selection) => selection.selectUnit);
  const layers = useMemo(
    () => [{ className: styles.unused }, { bars: order.slice(0, added), className: styles.used }],
    [order, added],
  );
  const describe = (bar: number): string =>
    `Hidden unit ${bar + 1}: activation ${formatMeasured(a2[bar] ?? 0)}, number ${order.indexOf(bar) + 1} by what it adds`;
  return (
    <div>
      <BarChart
        label="Activation of each hidden unit for this patch"
        values={a2}
        axis={axis}
        format={String}
        height={84}
        left={26}
        layers={layers}
        selected={unit}
        onSelect={selectUnit}
        nameOf={describe}
        heads={['hidden unit', 'activation']}
      />
      <Reading
        text={unit !== undefined && unit < a2.length ? `${describe(unit)}.` : undefined}
        otherwise="Point at a bar, or use the arrow keys, to select its unit."
      />
    </div>
  );
}
