import { Ellipsis, Shuffle } from 'lucide-react';
import { useSettings } from '../../hooks/useSession.ts';
import { ranges } from '../../presets/ranges.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useWords } from '../../words/useWords.ts';
import type { HiddenUnitsActions } from './hiddenUnitsActions.ts';
import styles from './MoreSettings.module.css';
import { OptimiserChoice } from './OptimiserChoice.tsx';
import { PaceChoice } from './PaceChoice.tsx';
import { SaveWeights } from './SaveWeights.tsx';

interface MoreSettingsProps {
  readonly actions: HiddenUnitsActions;
  /** Whether the row has no room for the speed. */
  readonly withPace: boolean;
}

/** What is seldom needed, behind one button: optimiser, seed, new weights, taking the weights away. */
export function MoreSettings({ actions, withPace }: MoreSettingsProps) {
  const { notation, hiddenUnits } = useWords('page');
  const { more } = hiddenUnits;
  const seed = useSettings((settings) => settings.seed);
  const changeSeed = useSettings((settings) => settings.changeSeed);
  return (
    <Popover
      framed
      label={more.name}
      hint={more.sentence}
      trigger={
        <>
          <Ellipsis size={16} aria-hidden />
          <VisuallyHidden>{more.name}</VisuallyHidden>
        </>
      }
    >
      <div className={styles.card}>
        {withPace && <PaceChoice />}
        <OptimiserChoice />
        <div className={styles.part}>
          <NumberField
            label={notation.seed.name}
            hint={notation.seed.sentence}
            value={seed}
            range={ranges.seed}
            onChange={changeSeed}
          />
          <Button
            icon={<Shuffle aria-hidden />}
            hint={notation.newWeights.sentence}
            onClick={actions.newWeights}
          >
            {notation.newWeights.name}
          </Button>
        </div>
        <div className={styles.part}>
          <SaveWeights save={actions.saveWeights} />
        </div>
      </div>
    </Popover>
  );
}
