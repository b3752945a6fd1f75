import { useMemo } from 'react';
import type { ComparedNetwork } from '../../comparison/messages.ts';
import { useTileLook } from '../../hooks/useSession.ts';
import type { TileMark } from '../../ui/TileMarks.tsx';
import { TilePicker } from '../../ui/TilePicker.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './parts.module.css';
import { differenceSheet, stillSource, unitSheet } from './tileSheets.ts';

export type UnitView = 'units' | 'differences';

interface UnitTilesProps {
  readonly letter: string;
  readonly network: ComparedNetwork;
  readonly baseline: ComparedNetwork;
  readonly view: UnitView;
  readonly selected: number | undefined;
  onSelect(place: number | undefined): void;
}

const nothing = (): void => undefined;

/** A run's units, or their differences from the baseline's, to choose one from. */
export function UnitTiles({ letter, network, baseline, view, selected, onSelect }: UnitTilesProps) {
  const { units: words } = useWords('compare');
  const look = useTileLook();
  const { units, cosines } = network;
  const sheet = useMemo(
    () => (view === 'units' ? unitSheet(network, look) : differenceSheet(network, baseline, look)),
    [network, baseline, view, look],
  );
  const source = useMemo(() => stillSource(sheet), [sheet]);
  const marks = useMemo<readonly TileMark[]>(
    () => [...cosines].flatMap((cosine, tile) => (cosine < 0 ? [{ tile, sign: 'cross' as const }] : [])),
    [cosines],
  );
  const nameOf = (place: number): string => {
    const unit = units[place] ?? -1;
    if (unit < 0) return words.noUnit(place + 1);
    if (network === baseline) return words.baselineUnit(unit + 1);
    if (place >= cosines.length) return words.extraUnit(unit + 1);
    return words.unit(place + 1, unit + 1, cosines[place] ?? 0);
  };
  return (
    <div className={styles.tiles}>
      <TilePicker
        label={view === 'units' ? words.label(letter) : words.differenceLabel(letter)}
        source={source}
        count={sheet.count}
        side={sheet.side}
        selected={selected}
        pixel={undefined}
        onSelect={onSelect}
        onOpen={nothing}
        onPoint={nothing}
        marks={marks}
        nameOf={nameOf}
      />
    </div>
  );
}
