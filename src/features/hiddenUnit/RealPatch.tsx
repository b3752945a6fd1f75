import { useMemo, useState } from 'react';
import { adjustPatch, patternOf } from '../../core/hiddenUnit/adjustPatch.ts';
import { type Alignment, align } from '../../core/hiddenUnit/alignment.ts';
import { notation } from '../../notation/notation.ts';
import { ranges } from '../../presets/ranges.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { formatMeasured } from '../../ui/number.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { contestants, verdict } from './contest.ts';
import type { Inspected, InspectedPatch } from './inspected.ts';
import { PlaneFigure } from './PlaneFigure.tsx';
import styles from './RealPatch.module.css';
import { Tile } from './Tile.tsx';

interface RealPatchProps {
  readonly inspected: Inspected;
  /** The patch that is to beat the best aligned one; else one of the ranking. */
  readonly rival: InspectedPatch | undefined;
}

/**
 * The notes' caveat: among real patches length counts too, so that a stronger but worse aligned patch can excite the unit
 * more. Contrast and brightness of one patch can be turned; without means and at one length only the pattern is left.
 */
export function RealPatch({ inspected, rival }: RealPatchProps) {
  const { weights, bias } = inspected.parameters;
  const [contrast, setContrast] = useState(1);
  const [brightness, setBrightness] = useState(0);
  const [patternsOnly, setPatternsOnly] = useState(false);
  const pair = useMemo(() => contestants(inspected, rival), [inspected, rival]);
  const values = useMemo(() => {
    if (!pair) return undefined;
    const turned = adjustPatch(pair.rival.values, { contrast, brightness });
    return patternsOnly
      ? { aligned: patternOf(pair.aligned.values), rival: patternOf(turned) }
      : { aligned: pair.aligned.values, rival: turned };
  }, [pair, contrast, brightness, patternsOnly]);
  if (!pair || !values) return null;
  const aligned = align(weights, bias, values.aligned);
  const other = align(weights, bias, values.rival);
  const reach = Math.max(aligned.inputNorm, other.inputNorm, Number.MIN_VALUE);
  return (
    <Panel title="Length counts as well as direction" level={3}>
      <p className={styles.words}>{notation.caveat.sentence}</p>
      <div className={styles.pair}>
        <Contestant
          title={`Best aligned: patch ${pair.aligned.patch + 1}`}
          values={values.aligned}
          alignment={aligned}
          reach={reach}
          asPattern={patternsOnly}
        />
        <Contestant
          title={`Against it: patch ${pair.rival.patch + 1}`}
          values={values.rival}
          alignment={other}
          reach={reach}
          asPattern={patternsOnly}
        />
      </div>
      <Slider
        label={notation.contrast.name}
        hint={notation.contrast.sentence}
        value={contrast}
        range={ranges.contrast}
        courseValue={1}
        onChange={setContrast}
      />
      <Slider
        label={notation.brightness.name}
        hint={notation.brightness.sentence}
        value={brightness}
        range={ranges.brightness}
        courseValue={0}
        onChange={setBrightness}
      />
      <Checkbox
        label={notation.patternsOnly.name}
        hint={notation.patternsOnly.sentence}
        checked={patternsOnly}
        onChange={setPatternsOnly}
      />
      <p className={styles.verdict} role="status">
        {verdict(aligned, other)}
      </p>
    </Panel>
  );
}

interface ContestantProps {
  readonly title: string;
  readonly values: ArrayLike<number>;
  readonly alignment: Alignment;
  /** Length that fills the figure: the same for both, so that they can be compared. */
  readonly reach: number;
  /** Patterns have no mean: they are grey at zero. */
  readonly asPattern: boolean;
}

function Contestant({ title, values, alignment, reach, asPattern }: ContestantProps) {
  const { inputNorm, cosine, product, activation, angle } = alignment;
  return (
    <section className={styles.contestant}>
      <h4>{title}</h4>
      <div className={styles.pictures}>
        <Tile values={values} as={asPattern ? 'weights' : 'pixels'} label={title} />
        <PlaneFigure point={{ radius: inputNorm, angle: angle || 0 }} reach={reach} circle={false} />
      </div>
      <dl className={styles.numbers}>
        <dt>‖x‖</dt>
        <dd>{formatMeasured(inputNorm)}</dd>
        <dt>cos θ</dt>
        <dd>{formatMeasured(cosine)}</dd>
        <dt>w·x</dt>
        <dd>{formatMeasured(product)}</dd>
        <dt>activation</dt>
        <dd>{formatMeasured(activation)}</dd>
      </dl>
    </section>
  );
}
