import { thumbnails } from 'virtual:thumbnails';
import { useMemo } from 'react';
import type { GuidedExperiment } from '../../presets/experiments.ts';
import type { Frame } from '../../store/run.ts';
import { Button } from '../../ui/Button.tsx';
import { TileCanvas } from '../../ui/TileCanvas.tsx';
import type { TileSource } from '../../ui/tileDrawing.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './ExperimentCard.module.css';
import { sheetOf, useOwnRun } from './ownRun.ts';

interface ExperimentCardProps {
  readonly experiment: GuidedExperiment;
  choose(experiment: GuidedExperiment): void;
}

/** One experiment: the picture of its source, or the visitor's own tiles once it was run, and what to look at. */
export function ExperimentCard({ experiment, choose }: ExperimentCardProps) {
  const { experiments } = useWords('panels');
  const { title, look, why } = experiments.texts[experiment.id];
  const own = useOwnRun(experiment);
  return (
    <li className={styles.card}>
      <div className={styles.picture}>
        {own ? (
          <OwnTiles frame={own} label={experiments.ownTiles(own.iteration)} />
        ) : (
          <img
            src={thumbnails[experiment.setup.source]}
            alt=""
            width={168}
            height={112}
            loading="lazy"
            draggable={false}
          />
        )}
      </div>
      {own && <p className={styles.own}>{experiments.ownTiles(own.iteration)}</p>}
      <h4>{title}</h4>
      <p>{look}</p>
      <p className={styles.why}>{why}</p>
      <Button
        className={styles.button}
        aria-label={experiments.setUpLabel(title)}
        hint={experiments.setUpHint}
        onClick={() => choose(experiment)}
      >
        {experiments.setUp}
      </Button>
    </li>
  );
}

function OwnTiles({ frame, label }: { readonly frame: Frame; readonly label: string }) {
  const source = useMemo((): TileSource => {
    const sheet = sheetOf(frame);
    return { read: () => sheet, subscribe: () => () => undefined };
  }, [frame]);
  return <TileCanvas source={source} label={label} />;
}
