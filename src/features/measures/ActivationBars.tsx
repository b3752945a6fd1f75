import { formatMeasured, formatSetting } from '../../format/number.ts';
import { useSelection } from '../../hooks/useSession.ts';
import type { AxisScale } from '../../ui/chart/axis.ts';
import { BarChart } from '../../ui/chart/BarChart.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './ActivationBars.module.css';
import { activationAxis } from './activationText.ts';

interface ActivationBarsProps {
  readonly rhoHat: Float64Array;
  readonly rho: number;
  readonly scale: AxisScale;
}

const layers = [{ className: styles.all }];

/** One bar per hidden unit and the target as a line. */
export function ActivationBars({ rhoHat, rho, scale }: ActivationBarsProps) {
  const words = useWords('panels').measures.activation;
  const unit = useSelection((selection) => selection.unit);
  const selectUnit = useSelection((selection) => selection.selectUnit);
  return (
    <BarChart
      label={words.chart(formatSetting(rho))}
      values={rhoHat}
      axis={activationAxis(rhoHat, rho, scale)}
      format={scale === 'log' ? formatSetting : String}
      height={140}
      left={42}
      layers={layers}
      target={{ value: rho, symbol: 'ρ' }}
      selected={unit}
      onSelect={selectUnit}
      nameOf={(bar) => words.bar(bar + 1, formatMeasured(rhoHat[bar] ?? 0))}
      heads={[words.heads.unit, words.heads.value]}
    />
  );
}
