import { useSession, useSettings } from '../../hooks/useSession.ts';
import { notation } from '../../notation/notation.ts';
import { ranges } from '../../presets/ranges.ts';
import { suitedSettings } from '../../presets/suitedSettings.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { OptimiserChoice } from './OptimiserChoice.tsx';
import { ReturnToRun } from './ReturnToRun.tsx';
import styles from './RunSettings.module.css';
import { SaveWeights } from './SaveWeights.tsx';

/** How the run is run: budget, seed, optimiser; and taking its weights away. */
export function RunSettings({ saveWeights }: { readonly saveWeights: () => Promise<void> }) {
  const budget = useSettings((settings) => settings.budget);
  const suited = useSettings(({ data }) => suitedSettings[data.source]);
  const seed = useSettings((settings) => settings.seed);
  const { changeBudget, changeSeed } = useSession().settings.getState();
  return (
    <div className={styles.settings}>
      <NumberField
        label={notation.budget.name}
        hint={notation.budget.sentence}
        value={budget}
        range={ranges.budget}
        courseValue={suited.budget}
        valueName={suited.valueName}
        onChange={changeBudget}
      />
      <NumberField
        label={notation.seed.name}
        hint={notation.seed.sentence}
        value={seed}
        range={ranges.seed}
        onChange={changeSeed}
      />
      <OptimiserChoice />
      <SaveWeights save={saveWeights} />
      <ReturnToRun />
    </div>
  );
}
