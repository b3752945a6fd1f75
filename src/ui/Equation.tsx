import 'virtual:equations/katex.css';
import styles from './Equation.module.css';

/**
 * A formula, set when the page was built: KaTeX's HTML for the eye, MathML for screen readers.
 * @param source what importing a `.tex` file gives; never anything a visitor typed
 */
export function Equation({ source }: { readonly source: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markup made at build time from our own .tex files
  return <span className={styles.equation} dangerouslySetInnerHTML={{ __html: source }} />;
}
