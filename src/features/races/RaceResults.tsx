import { useMemo, useState } from 'react';
import { formatGrouped } from '../../format/number.ts';
import type { Race } from '../../store/race.ts';
import { Button } from '../../ui/Button.tsx';
import { ChartTable } from '../../ui/chart/ChartTable.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useWords } from '../../words/useWords.ts';
import { type Across, pathOf, raceCurves } from './curves.ts';
import { RaceCard } from './RaceCard.tsx';
import styles from './Races.module.css';
import type { RaceActions } from './raceActions.ts';
import { entryName } from './raceEntries.ts';
import { SaveRace } from './SaveRace.tsx';
import { useFoundText } from './useFoundText.ts';

interface RaceResultsProps {
  readonly race: Race;
  readonly status: string | undefined;
  readonly actions: RaceActions;
}

/** In rem: where there are few runs, their cards do not fill the screen. */
const widestCard = 17;
const overs: readonly Across[] = ['iterations', 'evaluations', 'seconds'];

/** The runs of a race as small multiples: tiles, curves on the same axes, and numbers. */
export function RaceResults({ race, status, actions }: RaceResultsProps) {
  const words = useWords('compare').races;
  const { optimisers } = useWords('page');
  const found = useFoundText();
  const { phase, varies, entries } = race;
  const [over, setOver] = useState<Across>(varies === 'optimiser' ? 'evaluations' : 'iterations');
  const curves = useMemo(() => raceCurves(race, over), [race, over]);
  const paths = useMemo(() => curves.curves.map((curve) => pathOf(curve, curves)), [curves]);
  const names = entries.map(({ settings }) =>
    entryName(settings, varies, { names: words.names, optimisers: optimisers.names }),
  );
  const { heads } = words.table;
  return (
    <div className={styles.results}>
      <div className={styles.row}>
        <p className={styles.status}>{status}</p>
        {phase === 'running' && <Button onClick={actions.stop}>{words.stop}</Button>}
        {phase === 'stopped' && <Button onClick={actions.resume}>{words.resume}</Button>}
        <Button kind="quiet" hint={words.clearSentence} onClick={actions.clear}>
          {words.clear}
        </Button>
      </div>
      {phase !== 'finished' && <Progress label={words.status.progress} fraction={fractionOf(race)} />}
      <Segmented
        label={words.chart.across.name}
        hint={words.chart.across.sentence}
        value={over}
        options={overs.map((value) => ({ value, label: words.chart.across.options[value] }))}
        onChange={setOver}
      />
      <p className={styles.muted}>
        {words.together([
          words.chart.others,
          ...(varies === 'optimiser' ? [words.chart.honest] : []),
          ...(over === 'seconds' ? [words.chart.seconds] : []),
        ])}
      </p>
      <ul className={styles.cards} style={{ maxWidth: `${entries.length * widestCard}rem` }}>
        {entries.map((entry, place) => (
          <RaceCard
            key={names[place]}
            entry={entry}
            name={names[place] ?? ''}
            place={place}
            paths={paths}
            axes={curves}
            over={over}
            actions={actions}
          />
        ))}
      </ul>
      <ChartTable
        caption={words.table.caption}
        heads={Object.values(heads)}
        source={race}
        rows={() =>
          entries.map((entry, place) => {
            const { run } = entry;
            const { total, reconstructionError, weightDecay, sparsityPenalty } = run?.terms ?? {};
            const costs = [total, reconstructionError, weightDecay, sparsityPenalty];
            const counts = [run?.iteration, run?.evaluations];
            return [
              names[place] ?? '',
              ...costs.map((cost) => cost ?? ''),
              found(entry) ?? '',
              ...counts.map((count) => (count === undefined ? '' : formatGrouped(count))),
              run?.efforts.at(-1)?.seconds ?? '',
            ];
          })
        }
      />
      <SaveRace race={race} names={names} curves={curves} over={over} />
    </div>
  );
}

/** How much of the race's iterations is done, in [0, 1]. */
function fractionOf({ entries }: Race): number {
  const shares = entries.map(({ state, run, settings }) =>
    state === 'finished' || state === 'failed' ? 1 : (run?.iteration ?? 0) / settings.budget,
  );
  return shares.reduce((sum, share) => sum + share, 0) / entries.length;
}
