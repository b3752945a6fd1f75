import type { PatternAlignment } from '../../core/hiddenUnit/alignment.ts';
import { panelNotation } from '../../notation/panelNotation.ts';
import { Hint } from '../../ui/Hint.tsx';
import { formatMeasured } from '../../ui/number.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './ContestTable.module.css';

interface ContestTableProps {
  readonly aligned: PatternAlignment;
  readonly rival: PatternAlignment;
  readonly bias: number;
}

/** The weighted sums of two patches, part by part: pattern, brightness and bias add up to z. */
export function ContestTable({ aligned, rival, bias }: ContestTableProps) {
  const both = (read: (one: PatternAlignment) => number) => [read(aligned), read(rival)] as const;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>
            <VisuallyHidden>Part</VisuallyHidden>
          </th>
          <th scope="col">best aligned</th>
          <th scope="col">against it</th>
        </tr>
      </thead>
      <tbody>
        <Row name={panelNotation.patternLength} values={both(({ pattern }) => pattern.inputNorm)} />
        <Row name={panelNotation.cosine} values={both(({ pattern }) => pattern.cosine)} />
        <Row name={panelNotation.patternPart} values={both(({ pattern }) => pattern.product)} />
        <Row name={panelNotation.brightnessPart} values={both(({ brightnessPart }) => brightnessPart)} />
        <Row name={panelNotation.bias} values={[bias, bias]} />
        <Row name={panelNotation.unitActivation} values={both(({ activation }) => activation)} strong />
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly name: { readonly name: string; readonly symbol: string; readonly sentence: string };
  readonly values: readonly [number, number];
  readonly strong?: boolean;
}

function Row({ name, values: [one, other], strong = false }: RowProps) {
  return (
    <tr className={strong ? styles.strong : undefined}>
      <th scope="row">
        <Hint text={name.sentence}>
          {name.name} {name.symbol}
        </Hint>
      </th>
      <td>{formatMeasured(one)}</td>
      <td>{formatMeasured(other)}</td>
    </tr>
  );
}
