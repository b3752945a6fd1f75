import { useMemo } from 'react';
import { notation } from '../../notation/notation.ts';
import { Equation } from '../../ui/Equation.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { formatMeasured } from '../../ui/number.ts';
import type { Inspected } from './inspected.ts';
import styles from './Portrait.module.css';
import { readingText } from './readingText.ts';
import { Tile } from './Tile.tsx';

/** The unit's tile, the formula behind it, what it adds to the output, and its numbers. */
export function Portrait({ inspected }: { readonly inspected: Inspected }) {
  const { weights, bias, outgoing } = inspected.parameters;
  const norm = Math.hypot(...weights);
  const input = useMemo(() => weights.map((weight) => (norm > 0 ? weight / norm : 0)), [weights, norm]);
  return (
    <>
      <div className={styles.tiles}>
        <figure>
          <Tile values={input} as="weights" label="The input this unit looks for" />
          <figcaption>
            <Hint text={notation.filter.sentence}>looks for x</Hint>
          </figcaption>
        </figure>
        <figure>
          <Tile values={outgoing} as="weights" label="What this unit adds to the output" />
          <figcaption>
            <Hint text={notation.outgoing.sentence}>adds {notation.outgoing.symbol}</Hint>
          </figcaption>
        </figure>
        <div className={styles.formula}>
          <Equation source={notation.filter.equation} />
          <p>
            Each weight over the length of all: ‖W‖ = <b>{formatMeasured(norm)}</b>, so ‖x‖ ={' '}
            <b>{norm > 0 ? '1' : '0'}</b>.
          </p>
        </div>
      </div>
      <dl className={styles.numbers}>
        <Measured name={notation.weightNorm} value={norm} />
        <Measured name={notation.bias} value={bias} />
        <Measured name={notation.rhoHat} value={inspected.rhoHat} />
        <Measured name={notation.unitPenalty} value={inspected.sparsityPenalty} />
      </dl>
      <p className={styles.reading}>{readingText(inspected.reading, Math.sqrt(weights.length))}</p>
    </>
  );
}

interface MeasuredProps {
  readonly name: { readonly symbol: string; readonly name: string; readonly sentence: string };
  readonly value: number;
}

function Measured({ name, value }: MeasuredProps) {
  return (
    <div>
      <dt>
        <Hint text={name.sentence}>
          {name.name} {name.symbol}
        </Hint>
      </dt>
      <dd>{formatMeasured(value)}</dd>
    </div>
  );
}
