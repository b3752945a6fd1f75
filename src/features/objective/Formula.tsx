import type { CostTerms } from '../../core/autoencoder/model.ts';
import { Equation } from '../../ui/Equation.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Formula.module.css';
import { type FormulaPart, formulas } from './formulas.ts';

interface FormulaProps {
  readonly term: keyof CostTerms;
  /** The whole formula in words. */
  readonly spoken: string;
}

/** The formula of a term; each symbol shows its meaning when it is pointed at or has the focus. */
export function Formula({ term, spoken }: FormulaProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, not symbols
    <span className={styles.formula} role="group" aria-label={spoken} dir="ltr">
      {formulas[term].map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        <Part key={place} {...part} />
      ))}
    </span>
  );
}

function Part({ markup, text, symbol }: FormulaPart) {
  const { objective } = useWords('page');
  const picture = markup === undefined ? text : <Equation source={markup} />;
  if (symbol === undefined) return <span className={styles.sign}>{picture}</span>;
  const { name, sentence } = objective.symbols[symbol];
  return (
    <span className={styles.symbol} data-symbol={symbol}>
      <Hint text={sentence} label={name}>
        {picture}
      </Hint>
    </span>
  );
}
