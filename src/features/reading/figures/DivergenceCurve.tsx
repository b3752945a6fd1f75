import { useRef } from 'react';
import { klDivergence } from '../../../core/autoencoder/sparsity.ts';
import { formatMeasured, formatSetting } from '../../../format/number.ts';
import { scrubbable } from '../../../notes/structure/figures.ts';
import { type Axis, linearAxis, valueOnAxis } from '../../../ui/chart/axis.ts';
import { ChartFrame, UprightLine } from '../../../ui/chart/ChartFrame.tsx';
import { usePlot } from '../../../ui/chart/plot.ts';
import { fitted } from '../../../ui/scale.ts';
import { useRoom } from '../room.ts';
import { FigureRange } from './FigureRange.tsx';
import styles from './Figures.module.css';
import { useFigure, useReport } from './figure.ts';

const height = 240;
const margin = { left: 46, right: 16, top: 14, bottom: 36 };
const across: Axis = { scale: 'linear', domain: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] };
/** Points of the curve. */
const count = 400;

/** KL(ρ ‖ ρ̂) over ρ̂, with the reader's ρ̂ as a point on it. */
export function DivergenceCurve() {
  const { reading } = useRoom();
  const words = reading.figures;
  const { settings, change, report } = useFigure('divergenceCurve');
  const { rho, rhoHat } = settings;
  const frame = useRef<HTMLDivElement>(null);
  const divergence = klDivergence(rho, rhoHat, 1 - rhoHat);
  useReport(report, { divergence });
  const up = linearAxis([divergence, 1.5]);
  const plot = usePlot(frame, { height, margin, up, across });
  // The curve leaves the plot where it is higher than the axis: it grows without bound.
  const curve = Array.from({ length: count }, (_, n) => valueOnAxis((n + 0.5) / count, across))
    .map((at) => ({ at, height: klDivergence(rho, at, 1 - at) }))
    .filter(({ height: value }) => value <= up.domain[1])
    .map(
      ({ at, height: value }, n) =>
        `${n === 0 ? 'M' : 'L'}${plot.x(at).toFixed(1)} ${plot.y(value).toFixed(1)}`,
    )
    .join('');
  const set = (name: 'rho' | 'rhoHat') => (value: number) =>
    change({ [name]: fitted(value, scrubbable[name]) });
  return (
    <div className={styles.stack}>
      <div ref={frame} className={styles.plot}>
        <ChartFrame
          plot={plot}
          up={{ axis: up, title: 'KL' }}
          across={{ axis: across, title: words.meanActivation }}
        >
          <UprightLine plot={plot} value={rho} label="ρ" />
          <path d={curve} className={styles.curve} data-tone="sparsity" />
          <circle cx={plot.x(rhoHat)} cy={plot.y(divergence)} r={6} className={styles.point} />
        </ChartFrame>
      </div>
      <FigureRange name="ρ̂" value={rhoHat} range={scrubbable.rhoHat} onChange={set('rhoHat')} />
      <FigureRange name="ρ" value={rho} range={scrubbable.rho} onChange={set('rho')} />
      <p className={styles.reading} role="status">
        {words.divergenceAt(formatSetting(rhoHat), formatMeasured(divergence))}
      </p>
    </div>
  );
}
