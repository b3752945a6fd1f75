import { codeLines, type LineId, type NamedShape } from '../../../notes/code/lines.ts';
import { equations } from '../../../notes/equations.ts';
import { Equation } from '../../../ui/Equation.tsx';
import { useOpenBlanks } from '../openBlanks.ts';
import { useRoom } from '../room.ts';
import styles from './CodeLines.module.css';

/**
 * Lines of the cost function in mathematics, MATLAB and NumPy, with the shapes of their inputs and results. Those that the reader
 * still has to find are folded.
 */
export function CodeLines({ lines }: { readonly lines: readonly LineId[] }) {
  const { reading } = useRoom();
  const blanks = useOpenBlanks();
  return lines.map((line) => (
    <div key={line} className={styles.line}>
      {blanks.has(line) ? (
        <details>
          <summary className={styles.folded}>{reading.matrices.folded(line)}</summary>
          <Forms line={line} />
        </details>
      ) : (
        <Forms line={line} />
      )}
    </div>
  ));
}

function Forms({ line }: { readonly line: LineId }) {
  const { equation, matlab, numpy, takes, gives } = codeLines[line];
  return (
    <>
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
    </>
  );
}

const shapeText = ({ name, rows, columns }: NamedShape): string => `${name} ${rows}×${columns}`;
