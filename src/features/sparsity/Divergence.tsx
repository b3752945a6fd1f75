import { useState } from 'react';
import { formatMeasured, formatSetting } from '../../format/number.ts';
import { panelFormulas } from '../../notation/panelFormulas.ts';
import { Equation } from '../../ui/Equation.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useWords } from '../../words/useWords.ts';
import { DivergenceChart } from './DivergenceChart.tsx';
import type { View } from './divergenceChart.ts';
import styles from './Sparsity.module.css';
import type { Units } from './useUnits.ts';

const views = ['whole', 'near'] as const;

interface DivergenceProps {
  readonly units: Units | undefined;
  readonly failure: string | undefined;
}

/** The penalty as a curve over ρ̂, with every hidden unit on it. */
export function Divergence({ units, failure }: DivergenceProps) {
  const { panelFormulas: spoken, panelNotation, sparsity } = useWords('panels');
  const [view, setView] = useState<View>('whole');
  return (
    <Panel
      title={<Hint text={panelNotation.divergence.sentence}>{sparsity.divergence}</Hint>}
      aside={
        <Segmented
          label={panelNotation.axisView.name}
          hint={panelNotation.axisView.sentence}
          hideLabel
          value={view}
          options={views.map((value) => ({ value, label: sparsity.views[value] }))}
          onChange={setView}
        />
      }
    >
      {units ? (
        <>
          <p className={styles.formula}>
            <Equation source={panelFormulas.divergence} spoken={spoken.divergence} />
          </p>
          <DivergenceChart rows={units.rows} rho={units.rho} view={view} />
          <Sum {...units} />
        </>
      ) : (
        <p className={styles.empty}>{failure ?? sparsity.notYet}</p>
      )}
    </Panel>
  );
}

function Sum({ iteration, rows, rho, beta }: Units) {
  const { sparsity } = useWords('panels');
  const sum = rows.reduce((total, { divergence }) => total + divergence, 0);
  const above = rows.filter(({ rhoHat }) => rhoHat > rho).length;
  const equation = `β Σ KL = ${formatSetting(beta)} × ${formatMeasured(sum)} = ${formatMeasured(beta * sum)}`;
  return (
    <p className={styles.words}>
      {sparsity.together([
        sparsity.sum(equation, iteration),
        sparsity.aboveTarget(above, rows.length, formatSetting(rho)),
      ])}
    </p>
  );
}
