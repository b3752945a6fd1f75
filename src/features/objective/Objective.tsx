import { useRef, useState } from 'react';
import { courseTerms } from '../../core/autoencoder/model.ts';
import { useRun, useSettings } from '../../hooks/useSession.ts';
import { guardedPart } from '../../ui/lazyPart.tsx';
import { useMedia, useOnScreen } from '../../ui/useWindow.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useWords } from '../../words/useWords.ts';
import { Condensed } from './Condensed.tsx';
import { CostShares } from './CostShares.tsx';
import { CostTerm, termLooks } from './CostTerm.tsx';
import styles from './Objective.module.css';
import { ObjectiveSlider } from './ObjectiveSlider.tsx';

/** The terms of another model; loaded when one is in use. */
const OtherTerms = guardedPart('costFunction', () =>
  import('./OtherModel.tsx').then((part) => part.OtherTerms),
);
const LinearOutput = guardedPart('costFunction', () =>
  import('./OtherModel.tsx').then((part) => part.LinearOutput),
);

/** The equation is folded to one line there (Objective.module.css). */
const folded = '(max-width:42.4375em)';

/**
 * The equation bar: the cost function as a sum of its live terms, with λ, β and ρ inside it. Scrolled away, or folded on a
 * narrow screen, one line of it stays.
 */
export function Objective() {
  const { objective } = useWords('page');
  const bar = useRef<HTMLElement>(null);
  const inSight = useOnScreen(bar, '0px');
  const [open, setOpen] = useState(false);
  const isNarrow = useMedia(folded);
  const isCourse = useSettings(({ objective: { output, sparsity } }) => !output && !sparsity);
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
          {/* Where it is folded nobody meets its formulas, which are more than a third of the page's elements; a print has the sizes. */}
          {open || !isNarrow ? (
            <>
              <CostTerm term="total">
                <CostShares />
              </CostTerm>
              <CostTerm term="reconstructionError">
                <NetworkLine />
              </CostTerm>
              {isCourse ? <CourseTerms /> : <OtherTerms />}
            </>
          ) : (
            <NetworkLine />
          )}
        </div>
      </section>
    </>
  );
}

function CourseTerms() {
  return courseTerms.map(
    ({ id, settings }) =>
      settings.length > 0 && (
        <CostTerm key={id} term={id}>
          {settings.map((name) => (
            <ObjectiveSlider key={name} name={name} tone={termLooks[id].tone ?? 'decay'} />
          ))}
        </CostTerm>
      ),
  );
}

/** What the equation is about: the network's sizes and the number of patches. */
function NetworkLine() {
  const hidden = useRun((run) => run.shape?.hiddenSize);
  const visible = useRun((run) => run.shape?.visibleSize);
  const patches = useRun((run) => run.patchCount);
  const linear = useSettings((settings) => settings.objective.output === 'linear');
  const { objective } = useWords('page');
  if (hidden === undefined || visible === undefined) return <p className={styles.line} />;
  return (
    <p className={styles.line}>
      <span>{objective.hiddenUnits(hidden)}</span> · <span>{objective.inputs(visible)}</span> ·{' '}
      <span>{objective.patches(patches)}</span>
      {linear && <LinearOutput />}
    </p>
  );
}
