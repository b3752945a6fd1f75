import { Check } from 'lucide-react';
import { formatSetting } from '../../format/number.ts';
import { useSettings } from '../../hooks/useSession.ts';
import { suitedSettings } from '../../presets/suitedSettings.ts';
import { isCourseSetup } from '../../store/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import type { SourceName } from './SourcePicker.tsx';
import styles from './SuitedSettings.module.css';

const whatSuits = 'Suited settings';
const nothingDiffers = 'These settings are in use.';

/** The settings that suit a source, and the way to them: what the visitor has set stays until he asks. */
export function SuitedSettings({ source }: { readonly source: SourceName }) {
  const { notation } = useWords('page');
  const there = useSettings(isCourseSetup);
  const restore = useSettings((settings) => settings.restoreCourse);
  const { name, sentence } = notation.suitedSettings;
  return (
    <div className={styles.suited} data-there={there}>
      <p className={styles.values}>
        {there ? whatSuits : valuesOf(source).map((value) => <span key={value}>{value}</span>)}
      </p>
      <Button
        hint={sentence}
        blocked={there ? nothingDiffers : undefined}
        icon={there ? <Check aria-hidden /> : undefined}
        className={styles.button}
        onClick={restore}
      >
        {there ? 'In use' : name}
      </Button>
    </div>
  );
}

function valuesOf(source: SourceName): string[] {
  const { patchSize, patchCount, hiddenSize, budget, objective } = suitedSettings[source];
  return [
    `${formatSetting(patchCount)} patches of ${patchSize}×${patchSize}`,
    `${hiddenSize} hidden units`,
    `λ ${formatSetting(objective.lambda)}`,
    `β ${formatSetting(objective.beta)}`,
    `ρ ${formatSetting(objective.rho)}`,
    `${budget} iterations`,
    'L-BFGS',
  ];
}
