import { formatMeasured, formatSetting } from '../../format/number.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Sparsity.module.css';
import type { Units } from './useUnits.ts';

/** What keeps the code sparse where the model asks for no mean activation, in the place of the divergence. */
export function OtherPenalty({ units }: { readonly units: Units }) {
  const { penalty } = useWords('models');
  const { sparsity, active, beta, rows, iteration } = units;
  const sum = rows.reduce((total, { rhoHat }) => total + rhoHat, 0);
  const equation = `β Σ ρ̂ⱼ = ${formatSetting(beta)} × ${formatMeasured(sum)} = ${formatMeasured(beta * sum)}`;
  return (
    <Panel title={penalty.title}>
      <p className={styles.words}>
        {sparsity === 'topK'
          ? penalty.topK(formatSetting(Math.min(active ?? rows.length, rows.length)), rows.length)
          : penalty.l1(equation, iteration)}
      </p>
    </Panel>
  );
}
