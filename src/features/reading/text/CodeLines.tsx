import { codeLines, type LineId, type NamedShape } from '../../../notes/code/lines.ts';
import { equations } from '../../../notes/equations.ts';
import { Equation } from '../../../ui/Equation.tsx';
import styles from './CodeLines.module.css';

/** Lines of the cost function in mathematics, MATLAB and NumPy, with the shapes of their inputs and results. */
export function CodeLines({ lines }: { readonly lines: readonly LineId[] }) {
  return lines.map((line) => {
    const { equation, matlab, numpy, takes, gives } = codeLines[line];
    return (
      <div key={line} className={styles.line}>
        <div className={styles.equation}>
          <Equation source={equations[equation]} />
        </div>
        <dl className={styles.forms}>
          <dt>MATLAB</dt>
          <dd>
            <code>{matlab}</code>
          </dd>
          <dt>NumPy</dt>
          <dd>
            <code>{numpy}</code>
          </dd>
        </dl>
        <p className={styles.shapes}>
          {takes.map(shapeText).join(' · ')} → {gives.map(shapeText).join(' · ')}
        </p>
      </div>
    );
  });
}

const shapeText = ({ name, rows, columns }: NamedShape): string => `${name} ${rows}×${columns}`;
