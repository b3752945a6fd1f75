import { useMemo, useState } from 'react';
import { align } from '../../core/hiddenUnit/alignment.ts';
import { inputAt, type PlanePoint, planeOf } from '../../core/hiddenUnit/inputPlane.ts';
import { notation } from '../../notation/notation.ts';
import { ranges } from '../../presets/ranges.ts';
import { formatMeasured } from '../../ui/number.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Slider } from '../../ui/Slider.tsx';
import styles from './Claim.module.css';
import type { Inspected } from './inspected.ts';
import { PlaneFigure } from './PlaneFigure.tsx';
import { ProductLine } from './ProductLine.tsx';
import { Tile } from './Tile.tsx';

const degrees = (radians: number): number => Math.round((radians * 180) / Math.PI);
const radians = (angle: number): number => (angle * Math.PI) / 180;

/**
 * The notes' claim put to the test: of all inputs with ‖x‖² ≤ 1 none excites the unit more than x_j. An input is moved in the
 * plane of x_j and a real patch; its activation is shown beside the best there is.
 */
export function Claim({ inspected }: { readonly inspected: Inspected }) {
  const { weights, bias } = inspected.parameters;
  const [point, setPoint] = useState<PlanePoint>({ radius: 1, angle: radians(40) });
  const direction = inspected.byActivation[0]?.values;
  const plane = useMemo(() => (direction ? planeOf(weights, direction) : undefined), [weights, direction]);
  const input = useMemo(() => (plane ? inputAt(plane, point) : undefined), [plane, point]);
  if (!input || !plane) {
    return (
      <Panel title="Why W/‖W‖" level={3}>
        <p className={styles.words}>
          The weights are all zero: no input excites this unit more than another.
        </p>
      </Panel>
    );
  }
  const own = align(weights, bias, input);
  const best = align(weights, bias, plane.along);
  return (
    <Panel title="Why W/‖W‖" level={3}>
      <p className={styles.words}>
        {notation.maxActivation.sentence} Try to beat it: turn x away from w, or make it shorter.
      </p>
      <div className={styles.figure}>
        <PlaneFigure point={point} reach={1} circle onMove={setPoint} />
        <div className={styles.side}>
          <span className={styles.tile}>
            <Tile values={input} as="weights" label="The input x at this place" />
          </span>
          <p className={styles.score}>
            <span>this x</span> <Meter share={own.activation / best.activation} />{' '}
            <b>{formatMeasured(own.activation)}</b>
          </p>
          <p className={styles.score}>
            <span>
              x<sub>j</sub>
            </span>{' '}
            <Meter share={1} /> <b>{formatMeasured(best.activation)}</b>
          </p>
        </div>
      </div>
      <Slider
        label={notation.inputAngle.name}
        hint={notation.inputAngle.sentence}
        value={degrees(point.angle)}
        range={ranges.inputAngle}
        onChange={(angle) => setPoint({ ...point, angle: radians(angle) })}
      />
      <Slider
        label={notation.inputLength.name}
        hint={notation.inputLength.sentence}
        value={Math.round(100 * point.radius) / 100}
        range={ranges.inputLength}
        onChange={(radius) => setPoint({ ...point, radius })}
      />
      <ProductLine alignment={own} bias={bias} />
    </Panel>
  );
}

function Meter({ share }: { readonly share: number }) {
  return (
    <span className={styles.meter} aria-hidden="true">
      <i style={{ width: `${100 * Math.min(1, Math.max(0, share))}%` }} />
    </span>
  );
}
