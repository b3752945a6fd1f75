import { formatMeasured, formatSetting } from '../../format/number.ts';
import { useSelection } from '../../hooks/useSession.ts';
import type { AxisScale } from '../../ui/chart/axis.ts';
import { BarChart } from '../../ui/chart/BarChart.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './ActivationBars.module.css';
import { activationAxis } from './activationText.ts';

interface ActivationBarsProps {
  readonly rhoHat: Float64Array;
  /** The target; undefined where the model has none, and then the chart's label. */
  readonly rho: number | undefined;
  readonly label: string | undefined;
  readonly scale: AxisScale;
}

const layers = [{ className: styles.all }];

/** One bar per hidden unit and the target, if there is one, as a line. */
export function ActivationBars({ rhoHat, rho, label = '', scale }: ActivationBarsProps) {
  const words = useWords('panels').measures.activation;
  const unit = useSelection((selection) => selection.unit);
  const selectUnit = useSelection((selection) => selection.selectUnit);
  return (
    <BarChart
      label={rho === undefined ? label : words.chart(formatSetting(rho))}
      values={rhoHat}
      axis={activationAxis(rhoHat, rho, scale)}
      format={scale === 'log' ? formatSetting : String}
      height={140}
      left={42}
      layers={layers}
      {...(rho !== undefined && { target: { value: rho, symbol: 'ρ' } })}
      selected={unit}
      onSelect={selectUnit}
      nameOf={(bar) => words.bar(bar + 1, formatMeasured(rhoHat[bar] ?? 0))}
      heads={[words.heads.unit, words.heads.value]}
    />
  );
}
