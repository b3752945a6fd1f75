import { Fragment, type PointerEvent, useRef } from 'react';
import { valueOnAxis } from '../../../ui/chart/axis.ts';
import { ChartFrame } from '../../../ui/chart/ChartFrame.tsx';
import { usePlot } from '../../../ui/chart/plot.ts';
import { type CurveName, curveAxes, curvePoints } from '../figures/curveAxes.ts';
import figureStyles from '../figures/Figures.module.css';
import { useRoom } from '../room.ts';
import styles from './CurvePad.module.css';

interface CurvePadProps {
  readonly over: CurveName;
  readonly xAxis: string;
  readonly yAxis: string;
  /** How high each point is, from 0 to 1; undefined while none was moved. */
  readonly curve: readonly number[] | undefined;
  readonly onChange: (curve: readonly number[]) => void;
}

const height = 180;
const margin = { left: 42, right: 14, top: 16, bottom: 38 };
/**
 * The height of a slider's knob in pixels: its middle reaches the ends of the axis only if the slider is longer by
 * this.
 */
const knob = 16;
const steps = 100;

/** CSS pixels that a finger has around a knob. */
const grip = 36;

/**
 * A curve to be drawn into the figure's axes: one upright slider a point. A finger takes hold of the knobs alone; beside them it
 * scrolls the page.
 */
export function CurvePad({ over, xAxis, yAxis, curve, onChange }: CurvePadProps) {
  const { reading } = useRoom();
  const words = reading.curve;
  const { across, up, places, formatAcross, formatUp } = curveAxes[over];
  const frame = useRef<HTMLDivElement>(null);
  const plot = usePlot(frame, { height, margin, up, across });
  const shares = places.map((_, n) => curve?.[n] ?? 0.5);
  const path = curvePoints(over, shares)
    .map(({ at, value }, n) => `${n === 0 ? 'M' : 'L'}${plot.x(at)} ${plot.y(value)}`)
    .join('');
  const change = (n: number, share: number): void =>
    onChange(shares.map((before, place) => (place === n ? share : before)));
  const drag = (event: PointerEvent<HTMLSpanElement>, n: number): void => {
    const box = frame.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const share = 1 - (event.clientY - box.top - margin.top) / height;
    change(n, Math.round(steps * Math.min(1, Math.max(0, share))) / steps);
  };
  return (
    <fieldset className={styles.pad}>
      <legend>{words.label}</legend>
      <div ref={frame} className={styles.frame}>
        <ChartFrame
          plot={plot}
          up={{ axis: up, title: yAxis, format: formatUp, gap: knob / 2 + 3 }}
          across={{ axis: across, title: xAxis, format: formatAcross }}
        >
          <path d={path} className={figureStyles.curve} data-tone="reader" />
        </ChartFrame>
        {places.map((at, n) => (
          <Fragment key={at}>
            <input
              type="range"
              aria-orientation="vertical"
              aria-label={words.pointAt(xAxis, formatAcross(at))}
              aria-valuetext={words.at(yAxis, valueText(valueOnAxis(shares[n] ?? 0.5, up)))}
              className={styles.point}
              style={{
                left: margin.left + plot.x(at) - 12,
                top: margin.top - knob / 2,
                height: height + knob,
              }}
              min={0}
              max={steps}
              value={Math.round((shares[n] ?? 0.5) * steps)}
              onChange={({ target }) => change(n, target.valueAsNumber / steps)}
            />
            <span
              className={styles.grip}
              style={{
                left: margin.left + plot.x(at) - grip / 2,
                top: margin.top + (1 - (shares[n] ?? 0.5)) * height - grip / 2,
                width: grip,
                height: grip,
              }}
              onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
              onPointerMove={(event) => drag(event, n)}
            />
          </Fragment>
        ))}
      </div>
      <p className={figureStyles.note}>{words.hint}</p>
    </fieldset>
  );
}

const valueText = (value: number): string => (value < 0.01 ? value.toExponential(0) : value.toFixed(2));
