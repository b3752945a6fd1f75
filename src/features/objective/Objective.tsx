import { useRef, useState } from 'react';
import { models, type TermSetting } from '../../core/autoencoder/model.ts';
import { useRun, useSettings } from '../../hooks/useSession.ts';
import { symbols } from '../../notation/symbols.ts';
import { ranges } from '../../presets/ranges.ts';
import { suitedFor } from '../../store/settings.ts';
import { Slider } from '../../ui/Slider.tsx';
import { useOnScreen } from '../../ui/useWindow.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useWords } from '../../words/useWords.ts';
import { Condensed } from './Condensed.tsx';
import { CostShares } from './CostShares.tsx';
import { CostTerm, termLooks } from './CostTerm.tsx';
import styles from './Objective.module.css';

/**
 * The equation bar: the cost function as a sum of its live terms, with λ, β and ρ inside it. Scrolled away, or folded on a
 * narrow screen, one line of it stays.
 */
export function Objective() {
  const { objective } = useWords('page');
  const bar = useRef<HTMLElement>(null);
  const inSight = useOnScreen(bar, '0px');
  const [open, setOpen] = useState(false);
  const unfold = (): void => {
    setOpen(!open);
    bar.current?.scrollIntoView({ block: 'end' });
  };
  return (
    <>
      <Condensed away={!inSight} open={open} onOpen={unfold} />
      <section ref={bar} className={styles.objective} data-open={open} aria-labelledby="cost-function">
        <h2 id="cost-function" className={styles.heading}>
          <VisuallyHidden>{objective.title}</VisuallyHidden>
        </h2>
        <div className={styles.equation}>
          <CostTerm term="total">
            <CostShares />
          </CostTerm>
          {models.course.terms.map(({ id, settings }) => (
            <CostTerm key={id} term={id}>
              {settings.map((name) => (
                <ObjectiveSlider key={name} name={name} tone={termLooks[id].tone ?? 'decay'} />
              ))}
              {settings.length === 0 && <NetworkLine />}
            </CostTerm>
          ))}
        </div>
      </section>
    </>
  );
}

interface ObjectiveSliderProps {
  readonly name: TermSetting;
  readonly tone: 'decay' | 'sparsity';
}

function ObjectiveSlider({ name, tone }: ObjectiveSliderProps) {
  const { notation } = useWords('page');
  const value = useSettings(({ objective }) => objective[name]);
  const suited = useSettings(suitedFor);
  const changeObjective = useSettings((settings) => settings.changeObjective);
  const { name: label, sentence } = notation[name];
  return (
    <Slider
      compact
      label={label}
      symbol={symbols[name]}
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

/** What the equation is about: the network's sizes and the number of patches. */
function NetworkLine() {
  const hidden = useRun((run) => run.shape?.hiddenSize);
  const visible = useRun((run) => run.shape?.visibleSize);
  const patches = useRun((run) => run.patchCount);
  const { objective } = useWords('page');
  if (hidden === undefined || visible === undefined) return <p className={styles.line} />;
  return (
    <p className={styles.line}>
      <span>{objective.hiddenUnits(hidden)}</span> · <span>{objective.inputs(visible)}</span> ·{' '}
      <span>{objective.patches(patches)}</span>
    </p>
  );
}
