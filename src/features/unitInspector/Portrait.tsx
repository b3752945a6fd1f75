import { useMemo } from 'react';
import type { TileReading } from '../../core/hiddenUnit/tileReading.ts';
import { dataFindsEdges } from '../../description/findsEdges.ts';
import { formatMeasured } from '../../format/number.ts';
import { useRun } from '../../hooks/useSession.ts';
import { panelFormulas } from '../../notation/panelFormulas.ts';
import { symbols } from '../../notation/symbols.ts';
import { Emphasis } from '../../ui/Emphasis.tsx';
import { Equation } from '../../ui/Equation.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { useWords, useWordsWhen } from '../../words/useWords.ts';
import type { Inspected } from './contest.ts';
import styles from './Portrait.module.css';
import { readingText } from './readingText.ts';
import { Tile } from './Tile.tsx';

/** The unit's tile and its numbers, what it adds to the output, and the formula behind its tile. */
export function Portrait({ inspected }: { readonly inspected: Inspected }) {
  const { notation } = useWords('page');
  const { panelFormulas: spoken, panelNotation, unitInspector } = useWords('panels');
  const words = unitInspector.portrait;
  const { weights, bias, outgoing } = inspected.parameters;
  const sparsity = useRun(({ settings }) => settings?.objective.sparsity);
  const edges = useRun(({ settings }) => dataFindsEdges(settings?.data));
  const models = useWordsWhen('models', sparsity !== undefined);
  const l1 = sparsity === 'l1' ? models?.unit : undefined;
  const norm = Math.hypot(...weights);
  const { filter = weights } = inspected;
  const input = useMemo(() => ofLengthOne(filter), [filter]);
  return (
    <div className={styles.portrait}>
      <figure>
        <Tile values={input} as="weights" label={words.filter} />
        <figcaption>
          <Hint text={notation.filter.sentence}>{words.looksFor}</Hint>
        </figcaption>
      </figure>
      <dl className={styles.numbers}>
        <Measured name={panelNotation.weightNorm} value={formatMeasured(norm)} />
        <Measured name={panelNotation.bias} value={formatMeasured(bias)} />
        <Measured name={notation.rhoHat} value={formatMeasured(inspected.rhoHat)} />
        {sparsity !== 'topK' && (
          <Measured
            name={l1 ? { name: l1.penalty, sentence: l1.penaltyHint } : panelNotation.unitPenalty}
            value={formatMeasured(inspected.sparsityPenalty)}
          />
        )}
        <Reading reading={inspected.reading} />
      </dl>
      <figure>
        <Tile values={outgoing} as="weights" label={words.outgoing} />
        <figcaption>
          <Hint text={panelNotation.outgoing.sentence}>{words.adds(symbols.outgoing)}</Hint>
        </figcaption>
      </figure>
      <div className={styles.formula}>
        <Equation source={panelFormulas.filter} spoken={spoken.filter} />
        <p>
          <Emphasis text={norm > 0 ? words.norm(formatMeasured(norm)) : words.noNorm} />
        </p>
        {inspected.filter && <p>{words.inColour}</p>}
        <p>{readingText(inspected.reading, unitInspector.reading, edges)}</p>
        {sparsity === 'topK' && <p>{models?.unit.beforeTopK}</p>}
      </div>
    </div>
  );
}

function ofLengthOne(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => (length > 0 ? value / length : 0));
}

/** What the filter is like; the rows stay where they are when there is none. */
function Reading({ reading }: { readonly reading: TileReading | undefined }) {
  const { panelNotation, unitInspector } = useWords('panels');
  const words = unitInspector.portrait;
  return (
    <>
      <Measured
        name={panelNotation.orientation}
        value={reading ? words.degrees(reading.stripeDegrees.toFixed(0)) : '–'}
      />
      <Measured
        name={panelNotation.frequency}
        value={reading ? words.perPixel(reading.frequency.toFixed(3)) : '–'}
      />
      <Measured name={panelNotation.localisation} value={reading ? words.share(reading.shareOfTile) : '–'} />
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
