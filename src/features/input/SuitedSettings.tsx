import { Check } from 'lucide-react';
import { formatSetting } from '../../format/number.ts';
import { useSettings } from '../../hooks/useSession.ts';
import { type SuitedSettings as Suited, suitedSettings } from '../../presets/suitedSettings.ts';
import { isCourseSetup, suitedFor } from '../../store/settings.ts';
import { Button } from '../../ui/Button.tsx';
import type { InputWords } from '../../words/en/input.ts';
import { useWords } from '../../words/useWords.ts';
import type { SourceName } from './SourcePicker.tsx';
import styles from './SuitedSettings.module.css';

/** The settings that suit a source, and a button that sets them: what the visitor has set stays until then. */
export function SuitedSettings({ source }: { readonly source: SourceName }) {
  const { notation, input } = useWords('page');
  const there = useSettings(isCourseSetup);
  const suited = useSettings((settings) =>
    settings.data.source === source ? suitedFor(settings) : suitedSettings[source],
  );
  const restore = useSettings((settings) => settings.restoreCourse);
  const { name, sentence } = notation.suitedSettings;
  return (
    <div className={styles.suited} data-there={there}>
      <p className={styles.values}>
        {there
          ? input.suited.title
          : valuesOf(suited, input.suited).map((value) => <span key={value}>{value}</span>)}
      </p>
      <Button
        hint={sentence}
        blocked={there ? input.suited.same : undefined}
        icon={there ? <Check aria-hidden /> : undefined}
        className={styles.button}
        onClick={restore}
      >
        {there ? input.suited.inUse : name}
      </Button>
    </div>
  );
}

function valuesOf(
  { patchSize, patchCount, hiddenSize, budget, objective }: Suited,
  words: InputWords['suited'],
): string[] {
  return [
    words.patches(patchCount, patchSize),
    words.hiddenUnits(hiddenSize),
    `λ ${formatSetting(objective.lambda)}`,
    `β ${formatSetting(objective.beta)}`,
    `ρ ${formatSetting(objective.rho)}`,
    words.iterations(budget),
    'L-BFGS',
  ];
}
