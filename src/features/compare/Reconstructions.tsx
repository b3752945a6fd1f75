import { useMemo, useState } from 'react';
import { layoutOf } from '../../core/patches/channels.ts';
import { patchColours } from '../../core/reconstruction/colours.ts';
import { greyRangeOf } from '../../core/reconstruction/greyRange.ts';
import { Reading } from '../../ui/chart/Reading.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { StripPicker } from '../../ui/StripPicker.tsx';
import { useWords } from '../../words/useWords.ts';
import type { Kinship } from './differingSettings.ts';
import type { Member } from './member.ts';
import styles from './parts.module.css';
import type { Comparison } from './useComparison.ts';
import type { SampleState } from './useSamplePatches.ts';

interface ReconstructionsProps {
  readonly members: readonly Member[];
  readonly comparison: Comparison | undefined;
  readonly sample: SampleState;
  kin(member: Member): Kinship;
}

/** The same patches through every network that learned from patches like them. */
export function Reconstructions({ members, comparison, sample, kin }: ReconstructionsProps) {
  const { patches: words } = useWords('compare');
  const [picked, setPicked] = useState<number>();
  const shown = comparison?.patches?.shown;
  const lettersOf = (kinds: Kinship): string[] =>
    members.filter((member) => kin(member) === kinds).map(({ letter }) => letter);
  const [others, relatives] = [lettersOf('other'), lettersOf('sameSource')];
  const measured = members
    .filter((member) => kin(member) !== 'other')
    .flatMap(({ letter, run }) => {
      const one = comparison?.networks.get(run.id)?.network?.measured;
      return one ? [{ letter, ...one }] : [];
    });
  const spelled = measured.map(({ letter }) => letter).join();
  const greys = useMemo(() => greyRangeOf(shown?.values ?? []), [shown]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows belong to the comparison, and to who is in it
  const rows = useMemo(
    () =>
      shown
        ? [
            { label: words.input, colours: patchColours(shown.values, shown.visibleSize, greys) },
            ...measured.map(({ letter, a3 }) => ({
              label: words.row(letter),
              colours: patchColours(a3, shown.visibleSize, greys),
            })),
          ]
        : [],
    [comparison, spelled, words],
  );
  const columns = useMemo(
    () => Array.from({ length: shown?.count ?? 0 }, (_, column) => String(column + 1)),
    [shown],
  );
  const describe = (column: number): string =>
    words.column(
      column + 1,
      measured.map(({ letter, errors }) => words.error(letter, errors[column] ?? Number.NaN)),
    );
  return (
    <Panel title={words.title}>
      {sample.state === 'preparing' && <p role="status">{words.preparing}</p>}
      {sample.state === 'notOpen' && <p>{words.notOpen}</p>}
      {sample.state === 'failed' && <p>{words.failed}</p>}
      {shown && measured.length > 0 && (
        <>
          <StripPicker
            label={words.label}
            rows={rows}
            count={shown.count}
            pixels={layoutOf(shown.visibleSize).side}
            largest={72}
            captions={columns}
            picked={picked}
            onPick={setPicked}
            nameOf={describe}
          />
          <Reading
            text={picked === undefined ? undefined : describe(picked)}
            otherwise={words.choose}
            lines={2}
          />
        </>
      )}
      {others.length > 0 && <p className={styles.muted}>{words.others(others)}</p>}
      {relatives.length > 0 && <p className={styles.muted}>{words.relatives(relatives)}</p>}
    </Panel>
  );
}
