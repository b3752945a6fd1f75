import type { ReactNode } from 'react';
import type { CostTerms } from '../../core/autoencoder/model.ts';
import { formatMeasured } from '../../format/number.ts';
import { useRun } from '../../hooks/useSession.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './CostTerm.module.css';
import { Formula } from './Formula.tsx';
import { formulas } from './formulas.ts';

/** What another model has in the place of the course's term. */
interface OtherTerm {
  readonly name: string;
  readonly sentence: string;
  readonly formula: ReactNode;
  /** For a limit in the place of a term, which adds nothing to the sum. */
  readonly limit?: string | undefined;
}

interface CostTermProps {
  /** The total, or one of its terms. */
  readonly term: keyof CostTerms;
  readonly other?: OtherTerm;
  /** The content below the number: the sliders of the term. */
  readonly children?: ReactNode;
}

/** One term of the sum: its name and formula, its live value right below, its sliders, all in its colour. */
export function CostTerm({ term, other, children }: CostTermProps) {
  const { notation, formulas: spoken, objective } = useWords('page');
  const { name, className } = termLooks[term];
  const { name: title, sentence } = other ?? notation[name];
  return (
    <div
      className={`${styles.term} ${styles[className]}`}
      data-term={name}
      data-limit={other?.limit !== undefined || undefined}
    >
      <p className={styles.reading}>
        {other?.limit === undefined ? (
          <Value term={term} />
        ) : (
          <span className={styles.value}>{other.limit}</span>
        )}
        <span className={styles.name}>
          <Hint text={sentence}>
            <span>{title}</span>
          </Hint>
        </span>
        {other ? (
          other.formula
        ) : (
          <Formula parts={formulas[term]} symbols={objective.symbols} spoken={spoken[name]} />
        )}
      </p>
      <div className={styles.below}>{children}</div>
    </div>
  );
}

function Value({ term }: { readonly term: keyof CostTerms }) {
  const text = useRun(({ terms }) => terms && formatMeasured(terms[term]));
  return <span className={styles.value}>{text ?? '–'}</span>;
}

interface TermLook {
  /** Of the quantity in the notation. */
  readonly name: 'total' | 'reconstruction' | 'weightDecay' | 'sparsity';
  /** In CostTerm.module.css: its place and colour. */
  readonly className: 'total' | 'reconstruction' | 'weightDecay' | 'sparsity';
  /** The colour of the sliders inside it. */
  readonly tone?: 'decay' | 'sparsity';
}

/** How the total and each term of a cost function look in the equation. */
export const termLooks: Readonly<Record<keyof CostTerms, TermLook>> = {
  total: { name: 'total', className: 'total' },
  reconstructionError: { name: 'reconstruction', className: 'reconstruction' },
  weightDecay: { name: 'weightDecay', className: 'weightDecay', tone: 'decay' },
  sparsityPenalty: { name: 'sparsity', className: 'sparsity', tone: 'sparsity' },
};
