import { models, type TermSetting } from '../../core/autoencoder/model.ts';
import { useSettings } from '../../hooks/useSession.ts';
import { notation } from '../../notation/notation.ts';
import { ranges } from '../../presets/ranges.ts';
import { suitedSettings } from '../../presets/suitedSettings.ts';
import { Slider } from '../../ui/Slider.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { CostTerm } from './CostTerm.tsx';
import { NetworkLine } from './NetworkLine.tsx';
import styles from './Objective.module.css';
import { termLooks } from './termLooks.ts';

/** The equation bar: the cost function with its live terms, and λ, β and ρ inside it. */
export function Objective() {
  return (
    <section className={styles.objective} aria-labelledby="cost-function">
      <h2 id="cost-function" className={styles.heading}>
        <VisuallyHidden>Cost function</VisuallyHidden>
      </h2>
      <div className={styles.equation}>
        <CostTerm term="total" />
        {models.course.terms.map(({ id, settings }) => (
          <CostTerm key={id} term={id}>
            {settings.length > 0 &&
              settings.map((name) => (
                <ObjectiveSlider key={name} name={name} tone={termLooks[id].tone ?? 'decay'} />
              ))}
          </CostTerm>
        ))}
        <NetworkLine />
      </div>
    </section>
  );
}

interface ObjectiveSliderProps {
  readonly name: TermSetting;
  readonly tone: 'decay' | 'sparsity';
}

function ObjectiveSlider({ name, tone }: ObjectiveSliderProps) {
  const value = useSettings(({ objective }) => objective[name]);
  const suited = useSettings(({ data }) => suitedSettings[data.source]);
  const changeObjective = useSettings((settings) => settings.changeObjective);
  const { name: label, symbol, sentence } = notation[name];
  return (
    <Slider
      compact
      label={label}
      symbol={symbol}
      hint={sentence}
      tone={tone}
      value={value}
      range={ranges[name]}
      courseValue={suited.objective[name]}
      valueName={suited.valueName}
      onChange={(changed) => changeObjective({ [name]: changed })}
    />
  );
}
