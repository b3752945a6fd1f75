import type { PatternAlignment } from '../../core/hiddenUnit/alignment.ts';
import { formatMeasured } from '../../format/number.ts';
import { symbols } from '../../notation/symbols.ts';
import { Hint } from '../../ui/Hint.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { PanelNotationWords } from '../../words/en/panelNotation.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './ContestTable.module.css';

interface ContestTableProps {
  readonly aligned: PatternAlignment;
  readonly rival: PatternAlignment;
  readonly bias: number;
}

/** The weighted sums of two patches, part by part: pattern, brightness and bias add up to z. */
export function ContestTable({ aligned, rival, bias }: ContestTableProps) {
  const words = useWords('panels').unitInspector.contest;
  const both = (read: (one: PatternAlignment) => number) => [read(aligned), read(rival)] as const;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>
            <VisuallyHidden>{words.part}</VisuallyHidden>
          </th>
          <th scope="col">{words.aligned}</th>
          <th scope="col">{words.rival}</th>
        </tr>
      </thead>
      <tbody>
        <Row quantity="patternLength" values={both(({ pattern }) => pattern.inputNorm)} />
        <Row quantity="cosine" values={both(({ pattern }) => pattern.cosine)} />
        <Row quantity="patternPart" values={both(({ pattern }) => pattern.product)} />
        <Row quantity="brightnessPart" values={both(({ brightnessPart }) => brightnessPart)} />
        <Row quantity="bias" values={[bias, bias]} />
        <Row quantity="unitActivation" values={both(({ activation }) => activation)} strong />
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly quantity: keyof PanelNotationWords & keyof typeof symbols;
  readonly values: readonly [number, number];
  readonly strong?: boolean;
}

function Row({ quantity, values: [one, other], strong = false }: RowProps) {
  const { controls } = useWords('page');
  const { name, sentence } = useWords('panels').panelNotation[quantity];
  return (
    <tr className={strong ? styles.strong : undefined}>
      <th scope="row">
        <Hint text={sentence}>{controls.named(name, symbols[quantity])}</Hint>
      </th>
      <td>{formatMeasured(one)}</td>
      <td>{formatMeasured(other)}</td>
    </tr>
  );
}
