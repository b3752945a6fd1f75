import 'virtual:equations/katex.css';
import styles from './Equation.module.css';

interface EquationProps {
  /** The result of importing a `.tex` file; never text that a visitor typed. */
  readonly source: string;
  /** The formula in words. Without it, screen readers read its MathML. */
  readonly spoken?: string;
}

/** A formula, typeset when the page was built: KaTeX's HTML for display, words or MathML for screen readers. */
export function Equation({ source, spoken }: EquationProps) {
  const heard = spoken === undefined ? {} : ({ role: 'img', 'aria-label': spoken } as const);
  return (
    <span
      className={styles.equation}
      dir="ltr"
      {...heard}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markup made at build time from our own .tex files
      dangerouslySetInnerHTML={{ __html: source }}
    />
  );
}
