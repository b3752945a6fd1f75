import { notation } from '../../notation/notation.ts';
import { Equation } from '../../ui/Equation.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { formatMeasured, formatSetting } from '../../ui/number.ts';
import { Panel } from '../../ui/Panel.tsx';
import { DivergenceChart } from './DivergenceChart.tsx';
import styles from './Sparsity.module.css';
import type { Units } from './useUnits.ts';

interface DivergenceProps {
  readonly units: Units | undefined;
  readonly failure: string | undefined;
}

/** The penalty as a curve over ρ̂, and where on it every hidden unit stands. */
export function Divergence({ units, failure }: DivergenceProps) {
  return (
    <Panel
      title={<Hint text={notation.divergence.sentence}>What sparsity costs each unit</Hint>}
      aside={units && `iteration ${units.iteration.toLocaleString('en-US')}`}
    >
      {units ? (
        <>
          <p className={styles.formula}>
            <Equation source={notation.divergence.equation} />
          </p>
          <DivergenceChart {...units} />
          <Sum {...units} />
        </>
      ) : (
        <p className={styles.empty}>{failure ?? 'Known once the patches are ready.'}</p>
      )}
    </Panel>
  );
}

function Sum({ rows, rho, beta }: Units) {
  const sum = rows.reduce((total, { divergence }) => total + divergence, 0);
  const above = rows.filter(({ rhoHat }) => rhoHat > rho).length;
  return (
    <p className={styles.words}>
      β Σ KL = {formatSetting(beta)} × {formatMeasured(sum)} = <b>{formatMeasured(beta * sum)}</b>, the cost’s
      sparsity term. {above} of {rows.length} units are above the target ρ = {formatSetting(rho)}.
    </p>
  );
}
