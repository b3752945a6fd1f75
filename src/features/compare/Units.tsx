import { useState } from 'react';
import { Reading } from '../../ui/chart/Reading.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useWords } from '../../words/useWords.ts';
import type { Member } from './member.ts';
import styles from './parts.module.css';
import { RunChip } from './RunChip.tsx';
import { UnitTiles, type UnitView } from './UnitTiles.tsx';
import type { Comparison } from './useComparison.ts';

interface UnitsProps {
  readonly members: readonly Member[];
  readonly comparison: Comparison | undefined;
  /** A place of the tiles. */
  readonly selected: number | undefined;
  onSelect(place: number | undefined): void;
}

/** From this |cosine| on two units count as alike. */
const alike = 0.9;

/** The hidden units of all runs, matched with the baseline's. */
export function Units({ members, comparison, selected, onSelect }: UnitsProps) {
  const { units: words, scrubber, loading } = useWords('compare');
  const ends = members.filter(({ run }) => run.weights === 'ends').map(({ letter }) => letter);
  const [view, setView] = useState<UnitView>('units');
  const baseline = members[0] && comparison?.networks.get(members[0].run.id)?.network;
  const partners = members.slice(1).map(({ letter, run }) => {
    const network = comparison?.networks.get(run.id)?.network;
    const unit = selected === undefined ? -1 : (network?.units[selected] ?? -1);
    return unit < 0 || selected === undefined
      ? words.noPartner(letter)
      : words.partner(letter, unit + 1, network?.cosines[selected] ?? 0);
  });
  const chosen =
    selected !== undefined && baseline && selected < baseline.units.length ? selected : undefined;
  return (
    <Panel title={words.title}>
      <p className={styles.text}>{words.sentence}</p>
      {comparison?.patches?.whitening && <p className={styles.text}>{words.colour}</p>}
      <Segmented
        label={words.view.name}
        hint={words.view.sentence}
        value={view}
        options={(['units', 'differences'] as const).map((value) => ({
          value,
          label: words.view.options[value],
        }))}
        onChange={setView}
      />
      {!comparison && <p role="status">{loading}</p>}
      <div className={styles.runs}>
        {members.map(({ place, letter, title, run }) => {
          const compared = comparison?.networks.get(run.id);
          const network = compared?.network;
          const count = network?.cosines.filter((cosine) => Math.abs(cosine) >= alike).length ?? 0;
          return (
            <div key={run.id} className={styles.column}>
              <p className={styles.name}>
                <RunChip place={place} /> {title}
              </p>
              {network && baseline && (
                <UnitTiles
                  letter={letter}
                  network={network}
                  baseline={baseline}
                  view={place === 0 ? 'units' : view}
                  selected={selected}
                  onSelect={onSelect}
                />
              )}
              {compared && <p>{words.at(compared.iteration)}</p>}
              {network && place > 0 && (
                <p className={styles.muted}>{words.alike(count, network.cosines.length)}</p>
              )}
              {compared && !network && <p className={styles.muted}>{words.otherSize}</p>}
              {comparison && !compared && <p className={styles.muted}>{words.unknown}</p>}
            </div>
          );
        })}
      </div>
      {ends.length > 0 && <p className={styles.muted}>{scrubber.note(ends)}</p>}
      {view === 'differences' && <p className={styles.muted}>{words.differenceScale}</p>}
      <Reading
        text={chosen === undefined ? undefined : words.partners(chosen + 1, partners)}
        otherwise={words.choose}
        lines={2}
      />
    </Panel>
  );
}
