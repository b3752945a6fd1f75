import { Shuffle } from 'lucide-react';
import { useMemo, useState } from 'react';
import { sigmoid } from '../../core/autoencoder/sigmoid.ts';
import { patternOf } from '../../core/hiddenUnit/adjustPatch.ts';
import { type Alignment, align } from '../../core/hiddenUnit/alignment.ts';
import { inputAt, type PlanePoint, planeOf } from '../../core/hiddenUnit/inputPlane.ts';
import { formatMeasured } from '../../format/number.ts';
import { symbols } from '../../notation/symbols.ts';
import { ranges } from '../../presets/ranges.ts';
import { Button } from '../../ui/Button.tsx';
import { Emphasis } from '../../ui/Emphasis.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Claim.module.css';
import type { Inspected, InspectedPatch } from './contest.ts';
import { PlaneFigure } from './PlaneFigure.tsx';
import { degrees, radians, randomDirection, settled } from './planeGeometry.ts';
import { Tile } from './Tile.tsx';
import { largest } from './tileGreys.ts';

const sources = ['patch', 'random'] as const;
type Source = (typeof sources)[number];

interface ClaimProps {
  readonly inspected: Inspected;
  /** The patch chosen from the rankings; else the one that excites the unit most. */
  readonly chosen: InspectedPatch | undefined;
}

/**
 * The notes' claim put to the test: of all inputs with ‖x‖² ≤ 1 none excites the unit more than W/‖W‖. An input is moved in the
 * plane of W/‖W‖ and another direction, real or random; its activation is shown beside the best there is. It can be made longer
 * than 1, too, to see what the bound is for.
 */
export function Claim({ inspected, chosen }: ClaimProps) {
  const { panelNotation, unitInspector } = useWords('panels');
  const words = unitInspector.claim;
  const { weights, bias } = inspected.parameters;
  const [point, setPoint] = useState<PlanePoint>({ radius: 1, angle: radians(40) });
  const [source, setSource] = useState<Source>('patch');
  const [seed, setSeed] = useState(1);
  const patch = (chosen ?? inspected.byActivation[0])?.values;
  const direction = useMemo(
    () => (source === 'patch' && patch ? patternOf(patch) : randomDirection(weights.length, seed)),
    [source, patch, weights.length, seed],
  );
  const plane = useMemo(() => planeOf(weights, direction), [weights, direction]);
  const input = useMemo(() => (plane ? inputAt(plane, point) : undefined), [plane, point]);
  if (!input || !plane) {
    return (
      <Panel title={words.title} level={3}>
        <p className={styles.words}>{words.noWeights}</p>
      </Panel>
    );
  }
  const own = align(weights, bias, input);
  const best = align(weights, bias, plane.along);
  const most = Math.max(own.activation, best.activation);
  return (
    <Panel title={words.title} level={3}>
      <p className={styles.words}>{words.tryIt(panelNotation.maxActivation.sentence)}</p>
      <div className={styles.figure} dir="ltr">
        <PlaneFigure point={point} shades={shadesOf(best.weightNorm, bias)} onMove={setPoint} />
        <div className={styles.side}>
          <span className={styles.tile}>
            <Tile values={input} as="weights" range={largest(plane.along)} label={words.input} />
          </span>
          <p className={styles.score}>
            <span>{words.own}</span> <Meter share={own.activation / most} />{' '}
            <b>{formatMeasured(own.activation)}</b>
          </p>
          <p className={styles.score}>
            <span>W/‖W‖</span> <Meter share={best.activation / most} />{' '}
            <b>{formatMeasured(best.activation)}</b>
          </p>
        </div>
      </div>
      <Slider
        label={panelNotation.inputAngle.name}
        hint={panelNotation.inputAngle.sentence}
        value={degrees(point.angle)}
        range={ranges.inputAngle}
        onChange={(angle) => setPoint({ ...point, angle: radians(angle) })}
      />
      <Slider
        label={panelNotation.inputLength.name}
        hint={panelNotation.inputLength.sentence}
        value={Math.round(100 * point.radius) / 100}
        range={ranges.inputLength}
        onChange={(radius) => setPoint({ ...point, radius })}
      />
      {point.radius > 1 && <p className={styles.words}>{words.beyond}</p>}
      <div className={styles.direction}>
        <Segmented
          label={panelNotation.mixedDirection.name}
          hint={panelNotation.mixedDirection.sentence}
          value={source}
          options={sources.map((name) => ({ value: name, label: words.directions[name] }))}
          onChange={setSource}
        />
        {source === 'random' && (
          <Button
            kind="quiet"
            icon={<Shuffle aria-hidden />}
            hint={words.anotherHint}
            onClick={() => setSeed(seed + 1)}
          >
            {words.another}
          </Button>
        )}
      </div>
      <ProductLine alignment={own} bias={bias} />
    </Panel>
  );
}

const reach = ranges.inputLength.max;

/** The activation at equal steps of the projection on w, as far as x can reach on both sides, as shares of the largest. */
function shadesOf(weightNorm: number, bias: number): number[] {
  const most = sigmoid(reach * weightNorm + bias);
  return Array.from({ length: 21 }, (_, n) => sigmoid(reach * weightNorm * (n / 10 - 1) + bias) / most);
}

function Meter({ share }: { readonly share: number }) {
  return (
    <span className={styles.meter} aria-hidden="true">
      <i style={{ width: `${100 * Math.min(1, Math.max(0, share))}%` }} />
    </span>
  );
}

/** w·x and its factors with their present numbers, and the unit's activation. */
function ProductLine({ alignment, bias }: { readonly alignment: Alignment; readonly bias: number }) {
  const { panelNotation, unitInspector } = useWords('panels');
  const words = unitInspector.claim;
  const { weightNorm, inputNorm, weightedSum, activation } = alignment;
  const cosine = settled(alignment.cosine);
  const product = cosine === 0 ? 0 : alignment.product;
  const sum = `${formatMeasured(product)} ${bias < 0 ? '−' : '+'} ${formatMeasured(Math.abs(bias))}`;
  const formula = `σ(${sum}) = σ(${formatMeasured(weightedSum)})`;
  return (
    <div className={styles.product}>
      <p>
        <Hint text={panelNotation.dotProduct.sentence} label={words.product}>
          <span dir="ltr">{symbols.dotProduct}</span>
        </Hint>
      </p>
      <p dir="ltr">
        = {formatMeasured(weightNorm)} · {formatMeasured(inputNorm)} · {formatMeasured(cosine)} ={' '}
        <b>{formatMeasured(product)}</b>
      </p>
      <p>
        <Emphasis text={words.activation(formula, formatMeasured(activation))} />
      </p>
    </div>
  );
}
