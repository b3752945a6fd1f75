import { useEffect, useMemo, useRef, useState } from 'react';
import type { EpsilonPoint } from '../../../../core/autoencoder/gradientCheck/epsilonCurve.ts';
import { formatMeasured, formatSetting } from '../../../../format/number.ts';
import { scrubbable } from '../../../../notes/structure/figures.ts';
import { Button } from '../../../../ui/Button.tsx';
import { ChartFrame, LevelLine, UprightLine } from '../../../../ui/chart/ChartFrame.tsx';
import { ChartTable } from '../../../../ui/chart/ChartTable.tsx';
import { usePlot } from '../../../../ui/chart/plot.ts';
import { useRoom } from '../../room.ts';
import { checkSmallNetwork } from '../check/smallCheck.ts';
import { curveAxes } from '../curveAxes.ts';
import { FigureRange } from '../FigureRange.tsx';
import styles from '../Figures.module.css';
import { useFigure, usePredictedCurve, useReport } from '../figure.ts';
import { measureInSlices } from './smallEpsilons.ts';

const { across, up, formatAcross, formatUp } = curveAxes.epsilon;
const height = 240;
const margin = { left: 50, right: 54, top: 14, bottom: 36 };
/** The exercise asks for less; the course's nudge. */
const pass = 1e-9;
const courseEpsilon = 1e-4;

/** The error of the gradient check over EPSILON, measured here on the small network, with the reader's own curve. */
export function EpsilonCurve() {
  const { reading } = useRoom();
  const words = reading;
  const { settings, change, report } = useFigure('epsilonCurve');
  const { epsilon } = settings;
  const frame = useRef<HTMLDivElement>(null);
  const [points, setPoints] = useState<readonly EpsilonPoint[]>([]);
  // The curve is the answer to the prediction that the text asks for, so it is measured only when the reader requests
  // it.
  const [asked, setAsked] = useState(false);
  useEffect(() => (asked ? measureInSlices(setPoints) : undefined), [asked]);
  const difference = useMemo(() => checkSmallNetwork('none', epsilon).check.relativeDifference, [epsilon]);
  useReport(report, { relativeDifference: difference });
  const plot = usePlot(frame, { height, margin, up, across });
  const predicted = usePredictedCurve();
  const path = (curve: readonly EpsilonPoint[]): string =>
    curve
      .map((point, n) => `${n === 0 ? 'M' : 'L'}${plot.x(point.epsilon)} ${plot.y(point.relativeDifference)}`)
      .join('');
  return (
    <div className={styles.stack}>
      <div ref={frame} className={styles.plot}>
        <ChartFrame
          plot={plot}
          up={{ axis: up, format: formatUp }}
          across={{ axis: across, title: 'EPSILON', format: formatAcross }}
        >
          <UprightLine plot={plot} value={courseEpsilon} label={words.epsilon.course} />
          <LevelLine plot={plot} value={pass} label="1e-9" />
          {predicted && (
            <path
              d={path(predicted.map(({ at, value }) => ({ epsilon: at, relativeDifference: value })))}
              className={styles.curve}
              data-tone="reader"
            />
          )}
          <path d={path(points)} className={styles.curve} data-tone="two" />
          <circle cx={plot.x(epsilon)} cy={plot.y(difference)} r={6} className={styles.point} />
        </ChartFrame>
      </div>
      <ChartTable
        caption={words.epsilon.chart}
        heads={['EPSILON', words.check.difference]}
        source={points}
        rows={() =>
          points.map((point) => [
            Number(point.epsilon.toPrecision(2)).toExponential(),
            point.relativeDifference,
          ])
        }
      />
      {!asked && (
        <div className={styles.buttons}>
          <Button kind="primary" onClick={() => setAsked(true)}>
            {words.epsilon.measure}
          </Button>
        </div>
      )}
      <p className={styles.legend}>
        <span data-tone="two">{words.check.difference}</span>
        {predicted && <span data-tone="reader">{words.bottleneck.ofReader}</span>}
      </p>
      <FigureRange
        name="EPSILON"
        value={epsilon}
        range={scrubbable.epsilon}
        onChange={(value) => change({ epsilon: value })}
      />
      <p className={styles.reading} role="status">
        {words.epsilon.at(formatSetting(epsilon), formatMeasured(difference))}
      </p>
      <p className={styles.note}>{words.epsilon.passes}</p>
    </div>
  );
}
