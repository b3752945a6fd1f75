import { Undo2 } from 'lucide-react';
import { useKeptRuns, useSession, useSettings } from '../../hooks/useSession.ts';
import { ranges } from '../../presets/ranges.ts';
import { suitedSettings } from '../../presets/suitedSettings.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { useWords } from '../../words/useWords.ts';
import { OptimiserChoice } from './OptimiserChoice.tsx';
import styles from './RunSettings.module.css';
import { SaveWeights } from './SaveWeights.tsx';

/** Iterations, seed and optimiser of the run; saving its weights. */
export function RunSettings({ saveWeights }: { readonly saveWeights: () => Promise<void> }) {
  const { notation } = useWords('page');
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

/** Brings back the previous trained run as it was, with its settings. */
function ReturnToRun() {
  const { hiddenUnits } = useWords('page');
  const { returnTo } = useSession();
  const last = useKeptRuns(({ runs }) => runs[0]);
  if (!last) return null;
  const { previousRun } = hiddenUnits;
  return (
    <Button
      kind="quiet"
      icon={<Undo2 aria-hidden />}
      hint={previousRun.sentence(last.run.iteration)}
      onClick={() => returnTo(last)}
    >
      {previousRun.name}
    </Button>
  );
}
