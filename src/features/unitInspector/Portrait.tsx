import { useMemo } from 'react';
import type { TileReading } from '../../core/hiddenUnit/tileReading.ts';
import { formatMeasured } from '../../format/number.ts';
import { panelFormulas } from '../../notation/panelFormulas.ts';
import { symbols } from '../../notation/symbols.ts';
import { Equation } from '../../ui/Equation.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { useWords } from '../../words/useWords.ts';
import type { Inspected } from './contest.ts';
import styles from './Portrait.module.css';
import { percent, readingText } from './readingText.ts';
import { Tile } from './Tile.tsx';

/** The unit's tile and its numbers, what it adds to the output, and the formula behind its tile. */
export function Portrait({ inspected }: { readonly inspected: Inspected }) {
  const { notation } = useWords('page');
  const { panelNotation } = useWords('panels');
  const { weights, bias, outgoing } = inspected.parameters;
  const norm = Math.hypot(...weights);
  const input = useMemo(() => weights.map((weight) => (norm > 0 ? weight / norm : 0)), [weights, norm]);
  return (
    <div className={styles.portrait}>
      <figure>
        <Tile values={input} as="weights" label="The input this unit looks for" />
        <figcaption>
          <Hint text={notation.filter.sentence}>
            looks for x<sub>j</sub>
          </Hint>
        </figcaption>
      </figure>
      <dl className={styles.numbers}>
        <Measured name={panelNotation.weightNorm} value={formatMeasured(norm)} />
        <Measured name={panelNotation.bias} value={formatMeasured(bias)} />
        <Measured name={notation.rhoHat} value={formatMeasured(inspected.rhoHat)} />
        <Measured name={panelNotation.unitPenalty} value={formatMeasured(inspected.sparsityPenalty)} />
        <Reading reading={inspected.reading} />
      </dl>
      <figure>
        <Tile values={outgoing} as="weights" label="What this unit adds to the output" />
        <figcaption>
          <Hint text={panelNotation.outgoing.sentence}>adds {symbols.outgoing}</Hint>
        </figcaption>
      </figure>
      <div className={styles.formula}>
        <Equation source={panelFormulas.filter} />
        <p>
          Each weight over the length of all of them, ‖W‖ = <b>{formatMeasured(norm)}</b>
          {norm > 0 && (
            <>
              , so that ‖x<sub>j</sub>‖ = 1
            </>
          )}
          .
        </p>
        <p>{readingText(inspected.reading)}</p>
      </div>
    </div>
  );
}

/** What the filter is like; the rows stay where they are when there is none. */
function Reading({ reading }: { readonly reading: TileReading | undefined }) {
  const { panelNotation } = useWords('panels');
  return (
    <>
      <Measured
        name={panelNotation.orientation}
        value={reading ? `${reading.stripeDegrees.toFixed(0)}°` : '–'}
      />
      <Measured
        name={panelNotation.frequency}
        value={reading ? `${reading.frequency.toFixed(3)} /px` : '–'}
      />
      <Measured name={panelNotation.localisation} value={reading ? percent(reading.shareOfTile) : '–'} />
    </>
  );
}

interface MeasuredProps {
  readonly name: { readonly symbol?: string; readonly name: string; readonly sentence: string };
  readonly value: string;
}

function Measured({ name, value }: MeasuredProps) {
  return (
    <div>
      <dt>
        <Hint text={name.sentence}>
          {name.name} {name.symbol}
        </Hint>
      </dt>
      <dd>{value}</dd>
    </div>
  );
}
