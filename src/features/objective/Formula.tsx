import { Equation } from '../../ui/Equation.tsx';
import { Hint } from '../../ui/Hint.tsx';
import styles from './Formula.module.css';
import type { FormulaPart } from './formulas.ts';

interface FormulaProps<Name extends string> {
  readonly parts: readonly FormulaPart<Name>[];
  /** What each symbol of the parts is called, and a sentence about it. */
  readonly symbols: Symbols<Name>;
  /** The whole formula in words. */
  readonly spoken: string;
}

/** The formula of a term; each symbol shows its meaning when it is pointed at or has the focus. */
export function Formula<Name extends string>({ parts, symbols, spoken }: FormulaProps<Name>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, not symbols
    <span className={styles.formula} role="group" aria-label={spoken} dir="ltr">
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        <Part key={place} symbols={symbols} {...part} />
      ))}
    </span>
  );
}

type Symbols<Name extends string> = Readonly<
  Record<Name, { readonly name: string; readonly sentence: string }>
>;

function Part<Name extends string>({
  markup,
  text,
  symbol,
  symbols,
}: FormulaPart<Name> & { readonly symbols: Symbols<Name> }) {
  const picture = markup === undefined ? text : <Equation source={markup} />;
  if (symbol === undefined) return <span className={styles.sign}>{picture}</span>;
  const { name, sentence } = symbols[symbol];
  return (
    <span className={styles.symbol} data-symbol={symbol}>
      <Hint text={sentence} label={name}>
        {picture}
      </Hint>
    </span>
  );
}
