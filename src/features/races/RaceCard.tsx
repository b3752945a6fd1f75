import { memo, useMemo, useState } from 'react';
import { formatSetting } from '../../format/number.ts';
import type { RaceEntry } from '../../store/race.ts';
import { Button } from '../../ui/Button.tsx';
import { shareOfAxis } from '../../ui/chart/axis.ts';
import { TileCanvas } from '../../ui/TileCanvas.tsx';
import { useWords } from '../../words/useWords.ts';
import type { Across, RaceCurves } from './curves.ts';
import { createEntrySource } from './entrySource.ts';
import styles from './RaceCard.module.css';
import type { RaceActions } from './raceActions.ts';
import { keepable } from './raceEntries.ts';
import { useEntryLines } from './useEntryLines.ts';

interface RaceCardProps {
  readonly entry: RaceEntry;
  readonly name: string;
  /** Of the run in the race, from 0. */
  readonly place: number;
  /** All curves of the race, by place. */
  readonly paths: readonly string[];
  readonly axes: Pick<RaceCurves, 'across' | 'up'>;
  readonly over: Across;
  readonly actions: RaceActions;
}

/** One run of a race: its tiles, its curve among those of the others, and where it stands. */
export const RaceCard = memo(function RaceCard(props: RaceCardProps) {
  const { entry, name, place, actions } = props;
  const { entry: words } = useWords('compare').races;
  const source = useMemo(() => createEntrySource(actions.race, place), [actions.race, place]);
  const lines = useEntryLines()(entry);
  const [kept, setKept] = useState<object>();
  const run = keepable(entry);
  return (
    <li className={styles.card}>
      <h3 className={styles.name}>{name}</h3>
      <div className={styles.tiles}>
        {entry.run?.frame && <TileCanvas source={source} label={words.tiles(name)} />}
      </div>
      <Curves {...props} />
      {lines.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {run && (
        <div className={styles.ways}>
          {kept === run.begun ? (
            <span className={styles.kept}>{words.kept}</span>
          ) : (
            <Button
              aria-label={words.keepRun(name)}
              hint={words.keepSentence}
              onClick={() => {
                actions.keep(run);
                setKept(run.begun);
              }}
            >
              {words.keep}
            </Button>
          )}
          <Button
            aria-label={words.openRun(name)}
            hint={words.openSentence}
            onClick={() => actions.open(run)}
          >
            {words.open}
          </Button>
        </div>
      )}
    </li>
  );
});

/** Thin lines for all runs, a thick one for this. The numbers are in the race's table. */
function Curves({ place, paths, axes, over }: RaceCardProps) {
  const { chart } = useWords('compare').races;
  return (
    <div className={styles.chart} aria-hidden="true">
      {axes.up.ticks.map((tick) => (
        <span
          key={tick}
          className={styles.tick}
          style={{ insetBlockEnd: `${100 * shareOfAxis(tick, axes.up)}%` }}
        >
          {formatSetting(tick)}
        </span>
      ))}
      <svg className={styles.curves} aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none">
        <path className={styles.others} d={paths.join('')} />
        <path className={styles.own} d={paths[place]} />
      </svg>
      <span className={styles.across}>{chart.across.end[over](axes.across.domain[1])}</span>
    </div>
  );
}
