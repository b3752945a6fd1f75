import type { ReactNode } from 'react';
import { useRun } from '../../hooks/useSession.ts';
import { notation } from '../../notation/notation.ts';
import { Equation } from '../../ui/Equation.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { formatMeasured } from '../../ui/number.ts';
import styles from './CostTerm.module.css';

const termOf = {
  total: 'total',
  reconstruction: 'reconstructionError',
  weightDecay: 'weightDecay',
  sparsity: 'sparsityPenalty',
} as const;

export type TermName = keyof typeof termOf;

interface CostTermProps {
  readonly name: TermName;
  /** The sliders inside the term. */
  readonly children?: ReactNode;
}

/** One term of the equation: its formula, its live value, its sliders, all in its colour. */
export function CostTerm({ name, children }: CostTermProps) {
  const { name: title, sentence, equation } = notation[name];
  return (
    <div className={`${styles.term} ${styles[name]}`} data-term={name}>
      <div className={styles.formula}>
        <Equation source={equation} />
      </div>
      <p className={styles.reading}>
        <Value name={name} />
        <Hint text={sentence}>
          <span className={styles.name}>{title}</span>
        </Hint>
      </p>
      {children !== undefined && <div className={styles.sliders}>{children}</div>}
    </div>
  );
}

function Value({ name }: { readonly name: TermName }) {
  const text = useRun(({ terms }) => terms && formatMeasured(terms[termOf[name]]));
  return <span className={styles.value}>{text ?? '–'}</span>;
}
