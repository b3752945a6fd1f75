import { useState } from 'react';
import type { PlanePoint } from '../../core/hiddenUnit/inputPlane.ts';
import { formatMeasured } from '../../format/number.ts';
import { symbols } from '../../notation/symbols.ts';
import { ranges } from '../../presets/ranges.ts';
import { Hint } from '../../ui/Hint.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './DotProduct.module.css';
import { degrees, dotProductOf, radians } from './planeGeometry.ts';
import { TwoVectors } from './TwoVectors.tsx';

/** The notes' figure of the dot product: two vectors of the plane, each to be turned and stretched. */
export function DotProduct() {
  const { panelNotation, unitInspector } = useWords('panels');
  const words = unitInspector.dotProduct;
  const [w, setW] = useState<PlanePoint>({ radius: 1.5, angle: radians(15) });
  const [x, setX] = useState<PlanePoint>({ radius: 1.2, angle: radians(70) });
  const { cosine, projection, product } = dotProductOf(w, x);
  return (
    <Panel title={words.title} level={3}>
      <p className={styles.words}>{words.dragIt(panelNotation.dotProduct.sentence)}</p>
      <div className={styles.figure} dir="ltr">
        <TwoVectors w={w} x={x} onMoveW={setW} onMoveX={setX} />
        <dl className={styles.numbers} aria-live="off">
          <dt>‖w‖</dt>
          <dd>{formatMeasured(w.radius)}</dd>
          <dt>‖x‖</dt>
          <dd>{formatMeasured(x.radius)}</dd>
          <dt>{symbols.cosine}</dt>
          <dd>{formatMeasured(cosine)}</dd>
          <dt>
            <Hint text={panelNotation.projection.sentence}>{panelNotation.projection.name}</Hint>
          </dt>
          <dd>{formatMeasured(projection)}</dd>
          <dt>w·x</dt>
          <dd>
            <b>{formatMeasured(product)}</b>
          </dd>
        </dl>
      </div>
      <Vector length="firstLength" direction="firstDirection" value={w} onChange={setW} />
      <Vector length="secondLength" direction="secondDirection" value={x} onChange={setX} />
    </Panel>
  );
}

interface VectorProps {
  readonly length: 'firstLength' | 'secondLength';
  readonly direction: 'firstDirection' | 'secondDirection';
  readonly value: PlanePoint;
  readonly onChange: (value: PlanePoint) => void;
}

/** The same by keyboard and to the digit. */
function Vector({ length, direction, value, onChange }: VectorProps) {
  const { panelNotation } = useWords('panels');
  return (
    <div>
      <Slider
        label={panelNotation[length].name}
        hint={panelNotation[length].sentence}
        value={Math.round(100 * value.radius) / 100}
        range={ranges.vectorLength}
        onChange={(radius) => onChange({ ...value, radius })}
      />
      <Slider
        label={panelNotation[direction].name}
        hint={panelNotation[direction].sentence}
        value={degrees(value.angle)}
        range={ranges.inputAngle}
        onChange={(angle) => onChange({ ...value, angle: radians(angle) })}
      />
    </div>
  );
}
