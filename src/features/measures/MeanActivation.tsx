import { useState } from 'react';
import { formatMeasured, formatSetting } from '../../format/number.ts';
import { useRun, useSelection, useSession } from '../../hooks/useSession.ts';
import { useThrottledStore } from '../../hooks/useThrottledStore.ts';
import { symbols } from '../../notation/symbols.ts';
import type { Run } from '../../store/run.ts';
import { averageRhoHat } from '../../store/selectors/meanActivation.ts';
import type { AxisScale } from '../../ui/chart/axis.ts';
import { Emphasis } from '../../ui/Emphasis.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { laterPart } from '../../ui/lazyPart.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useWords, useWordsWhen } from '../../words/useWords.ts';
import { activationText } from './activationText.ts';
import styles from './MeanActivation.module.css';

const ActivationBars = laterPart(
  'activationChart',
  () => import('./ActivationBars.tsx').then((chart) => chart.ActivationBars),
  <p className={styles.empty} />,
);

const interval = 200;
const latestRhoHat = ({ rhoHat }: Run) => rhoHat;
const scales = ['linear', 'log'] as const;

/** ρ̂_j of every hidden unit, against the target ρ if the model has one. */
export function MeanActivation() {
  const { controls, notation } = useWords('page');
  const { measures } = useWords('panels');
  const words = measures.activation;
  const [scale, setScale] = useState<AxisScale>('linear');
  const rhoHat = useThrottledStore(useSession().run, latestRhoHat, interval);
  const rho = useRun((run) => run.settings?.objective.rho);
  const hasTarget = useRun((run) => run.settings?.objective.sparsity === undefined);
  const models = useWordsWhen('models', !hasTarget);
  const selected = useSelection((selection) => selection.unit);
  const known = rhoHat !== undefined && rho !== undefined && (hasTarget || models !== undefined);
  const target = hasTarget ? rho : undefined;
  const value = selected === undefined ? undefined : rhoHat?.[selected];

  return (
    <Panel
      title={
        <Hint text={notation.rhoHat.sentence}>
          {controls.named(notation.rhoHat.name, `${symbols.rhoHat}ⱼ`)}
        </Hint>
      }
      aside={
        <Segmented
          label={words.axis}
          hint={words.axisHint}
          hideLabel
          value={scale}
          options={scales.map((value) => ({ value, label: measures.scales[value] }))}
          onChange={setScale}
        />
      }
    >
      {known ? (
        <ActivationBars rhoHat={rhoHat} rho={target} label={models?.chart} scale={scale} />
      ) : (
        <p className={styles.empty}>{words.empty}</p>
      )}
      <p className={styles.words}>
        {known && value === undefined && activationText(averageRhoHat(rhoHat), target, words, models)}
        {known && selected !== undefined && value !== undefined && (
          <Emphasis
            text={
              target === undefined && models
                ? models.selected(selected + 1, formatMeasured(value))
                : words.selected(selected + 1, formatMeasured(value), formatSetting(rho))
            }
          />
        )}
      </p>
    </Panel>
  );
}
