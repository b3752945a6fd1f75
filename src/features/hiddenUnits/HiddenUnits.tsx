import { useId } from 'react';
import { useRun } from '../../hooks/useSession.ts';
import { Hint } from '../../ui/Hint.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './HiddenUnits.module.css';
import type { HiddenUnitsActions } from './hiddenUnitsActions.ts';
import { MarksLegend } from './MarksLegend.tsx';
import { Readout } from './Readout.tsx';
import { TileLookMenu } from './TileLookMenu.tsx';
import { TilesLegend } from './TilesLegend.tsx';
import { Transport } from './Transport.tsx';
import { WeightTiles } from './WeightTiles.tsx';

/** The hero of the playground: what each hidden unit looks for, below the row that trains it. */
export function HiddenUnits({ actions }: { readonly actions: HiddenUnitsActions }) {
  const { notation } = useWords('page');
  const title = useId();
  return (
    <section className={styles.room} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        <VisuallyHidden>Hidden units</VisuallyHidden>
      </h2>
      <Transport actions={actions} />
      <div className={styles.heading}>
        <h3>
          <Hint text={notation.filter.sentence}>What each hidden unit looks for</Hint>
        </h3>
        <TilesLegend />
        <TileLookMenu />
        <Found />
      </div>
      <WeightTiles />
      <div className={styles.below}>
        <Readout />
        <MarksLegend />
      </div>
    </section>
  );
}

const edgeHint =
  'An edge detector has one clear orientation, keeps to a part of its tile, and has weights that have not collapsed.';

const barsHint =
  'A bar is found when one hidden unit has it to itself: their likeness (cosine, without the means) is above 0.8.';

/** How well the network has done, by what there is to find in its source. */
function Found() {
  const bars = useRun((run) => run.barsFound);
  const side = useRun((run) => Math.sqrt(run.frame?.shape.visibleSize ?? 0));
  if (bars === undefined) return <EdgeCount />;
  return (
    <span className={styles.edges}>
      <Hint text={barsHint}>
        <span>
          <b>{bars}</b> of {2 * side} bars found
        </span>
      </Hint>
    </span>
  );
}

function EdgeCount() {
  const edges = useRun((run) => run.edgeUnits);
  const units = useRun((run) => run.frame?.shape.hiddenSize);
  const known = edges !== undefined && units !== undefined;
  return (
    <span className={styles.edges} data-known={known}>
      <Hint text={edgeHint}>
        <span>
          <b>{edges ?? 0}</b> of {units ?? 25} {units === 1 ? 'is an edge detector' : 'are edge detectors'}
        </span>
      </Hint>
    </span>
  );
}
