import { useRef } from 'react';
import { type PrincipalComponents, varianceKept } from '../../../../core/compression/principalComponents.ts';
import { ChartFrame } from '../../../../ui/chart/ChartFrame.tsx';
import { ChartTable } from '../../../../ui/chart/ChartTable.tsx';
import { usePlot } from '../../../../ui/chart/plot.ts';
import { useRoom } from '../../room.ts';
import { curveAxes } from '../curveAxes.ts';
import styles from '../Figures.module.css';
import { usePredictedCurve } from '../figure.ts';
import type { Measured } from './explained.ts';

const height = 190;
const margin = { left: 46, right: 14, top: 12, bottom: 36 };
const { across, up } = curveAxes.hiddenSize;
const counts = Array.from({ length: 64 }, (_, n) => n + 1);

interface VarianceChartProps {
  readonly components: PrincipalComponents;
  /** Networks that were trained to the end. */
  readonly measured: readonly Measured[];
  /** The one that is trained now. */
  readonly now: Measured | undefined;
}

/** Variance explained over the number of hidden units: components, the networks trained so far, and the reader's own curve. */
export function VarianceChart({ components, measured, now }: VarianceChartProps) {
  const { reading } = useRoom();
  const words = reading.bottleneck;
  const frame = useRef<HTMLDivElement>(null);
  const plot = usePlot(frame, { height, margin, up, across });
  const predicted = usePredictedCurve();
  const path = (points: readonly Measured[]): string =>
    points
      .map(({ units, explained }, n) => `${n === 0 ? 'M' : 'L'}${plot.x(units)} ${plot.y(explained)}`)
      .join('');
  const kept = counts.map((units) => ({ units, explained: varianceKept(components, units) }));
  return (
    <div>
      <div ref={frame} className={styles.plot}>
        <ChartFrame
          plot={plot}
          up={{ axis: up, title: words.up }}
          across={{ axis: across, title: words.across }}
        >
          <path d={path(kept)} className={styles.curve} data-tone="one" />
          {predicted && (
            <path
              d={path(predicted.map(({ at, value }) => ({ units: at, explained: value })))}
              className={styles.curve}
              data-tone="reader"
            />
          )}
          <path d={path(measured)} className={styles.curve} data-tone="two" />
          {measured.map(({ units, explained }) => (
            <circle
              key={units}
              cx={plot.x(units)}
              cy={plot.y(explained)}
              r={4}
              className={styles.dot}
              data-tone="two"
            />
          ))}
          {now && <circle cx={plot.x(now.units)} cy={plot.y(now.explained)} r={6} className={styles.point} />}
        </ChartFrame>
      </div>
      <ChartTable
        caption={words.chart}
        heads={[words.across, words.ofNetwork, words.ofComponents]}
        source={measured}
        rows={() =>
          kept.map(({ units, explained }) => [
            String(units),
            measured.find((one) => one.units === units)?.explained ?? Number.NaN,
            explained,
          ])
        }
      />
      <p className={styles.legend}>
        <span data-tone="two">{words.ofNetwork}</span>
        <span data-tone="one">{words.ofComponents}</span>
        {predicted && <span data-tone="reader">{words.ofReader}</span>}
      </p>
    </div>
  );
}
