import { Shuffle } from 'lucide-react';
import { useSettings } from '../../hooks/useSession.ts';
import { ranges } from '../../presets/ranges.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { useWords } from '../../words/useWords.ts';
import type { HiddenUnitsActions } from './hiddenUnitsActions.ts';
import { KeptRunsButton } from './KeptRunsButton.tsx';
import { ModelChoice } from './ModelChoice.tsx';
import styles from './MoreSettings.module.css';
import { OptimiserChoice } from './OptimiserChoice.tsx';
import { PaceChoice } from './PaceChoice.tsx';
import { SaveWeights } from './SaveWeights.tsx';

export interface MoreSettingsProps {
  readonly actions: HiddenUnitsActions;
  /** Whether the row has no room for the speed. */
  readonly withPace: boolean;
}

/** What the menu holds. Its code is loaded when it is first opened. */
export function MoreSettingsCard({ actions, withPace }: MoreSettingsProps) {
  const { panelNotation } = useWords('panels');
  const seed = useSettings((settings) => settings.seed);
  const changeSeed = useSettings((settings) => settings.changeSeed);
  return (
    <div className={styles.card}>
      {withPace && <PaceChoice />}
      <OptimiserChoice />
      <div className={styles.part}>
        <ModelChoice />
      </div>
      <div className={styles.part}>
        <NumberField
          label={panelNotation.seed.name}
          hint={panelNotation.seed.sentence}
          value={seed}
          range={ranges.seed}
          onChange={changeSeed}
        />
        <Button
          icon={<Shuffle aria-hidden />}
          hint={panelNotation.newWeights.sentence}
          onClick={actions.newWeights}
        >
          {panelNotation.newWeights.name}
        </Button>
      </div>
      <div className={styles.part}>
        <SaveWeights actions={actions} />
        <KeptRunsButton show={actions.showKeptRuns} />
      </div>
    </div>
  );
}
