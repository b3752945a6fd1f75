import { useId } from 'react';
import { layoutOf } from '../../core/patches/channels.ts';
import { dataFindsEdges } from '../../description/findsEdges.ts';
import { useRun } from '../../hooks/useSession.ts';
import { Emphasis } from '../../ui/Emphasis.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { laterPart } from '../../ui/lazyPart.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './HiddenUnits.module.css';
import type { HiddenUnitsActions } from './hiddenUnitsActions.ts';
import { Readout } from './Readout.tsx';
import { TileLookMenu } from './TileLookMenu.tsx';
import { TilesLegend } from './TilesLegend.tsx';
import { Transport } from './Transport.tsx';
import { WeightTiles } from './WeightTiles.tsx';

const MarksLegend = laterPart('marks', () => import('./MarksLegend.tsx').then((part) => part.MarksLegend));

/** The centre of the playground: what each hidden unit looks for, below the row that trains the network. */
export function HiddenUnits({ actions }: { readonly actions: HiddenUnitsActions }) {
  const { notation, hiddenUnits } = useWords('page');
  const title = useId();
  return (
    <section className={styles.room} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        <VisuallyHidden>{hiddenUnits.title}</VisuallyHidden>
      </h2>
      <Transport actions={actions} />
      <div className={styles.heading}>
        <h3>
          <Hint text={notation.filter.sentence}>{hiddenUnits.tiles.title}</Hint>
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

/** How many of the features that the source is known for the network has found; of pen strokes there is no such count. */
function Found() {
  const bars = useRun((run) => run.barsFound);
  const side = useRun((run) => (run.frame ? layoutOf(run.frame.shape.visibleSize).side : 0));
  const edges = useRun((run) => dataFindsEdges(run.settings?.data));
  const { tiles } = useWords('page').hiddenUnits;
  if (bars === undefined) return edges ? <EdgeCount /> : null;
  return (
    <span className={styles.edges}>
      <Hint text={tiles.barsHint}>
        <span>
          <Emphasis text={tiles.bars(bars, 2 * side)} />
        </span>
      </Hint>
    </span>
  );
}

function EdgeCount() {
  const edges = useRun((run) => run.edgeUnits);
  const units = useRun((run) => run.frame?.shape.hiddenSize);
  const { tiles } = useWords('page').hiddenUnits;
  const inColour = useRun((run) => run.settings?.data.preparation.colour === true);
  const known = edges !== undefined && units !== undefined;
  return (
    <span className={styles.edges} data-known={known}>
      <Hint text={tiles.edgesHint(inColour)}>
        <span>
          <Emphasis text={tiles.edges(edges ?? 0, units ?? 0)} />
        </span>
      </Hint>
    </span>
  );
}
