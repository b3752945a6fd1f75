import { useMemo, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../words/useWords.ts';
import { Activations } from './Activations.tsx';
import styles from './Compare.module.css';
import { Curves } from './Curves.tsx';
import type { ComparedRun, CompareSource, ListedRun } from './comparedRun.ts';
import type { CurveAxis } from './curvePoints.ts';
import { DifferingSettings } from './DifferingSettings.tsx';
import { kinship } from './differingSettings.ts';
import { Measures } from './Measures.tsx';
import type { Member } from './member.ts';
import { Reconstructions } from './Reconstructions.tsx';
import { lookOf } from './runLooks.ts';
import { Scrubber } from './Scrubber.tsx';
import { Units } from './Units.tsx';
import { useComparison } from './useComparison.ts';
import { usePickedRuns } from './usePickedRuns.ts';
import { useRunTitle } from './useRunTitle.ts';
import { useSamplePatches } from './useSamplePatches.ts';

interface SideBySideProps {
  /** The baseline first. */
  readonly picks: readonly ListedRun[];
  readonly shown: ComparedRun | undefined;
  readonly source: CompareSource;
  startWorker(): Worker;
  /** The iteration; the last if undefined. */
  readonly wanted: number | undefined;
  onWanted(iteration: number | undefined): void;
  /** What the curves are drawn over. */
  readonly over: CurveAxis | undefined;
  onOver(axis: CurveAxis): void;
}

/** Two to five runs side by side, all at the same iteration. */
export function SideBySide(props: SideBySideProps) {
  const { picks, shown, source, startWorker, wanted, onWanted, over, onOver } = props;
  const words = useWords('compare');
  const titleOf = useRunTitle();
  const read = usePickedRuns(picks, shown, source);
  const members = useMemo(
    () =>
      read.flatMap((run, place): Member[] => {
        const pick = picks[place];
        if (typeof run === 'string' || !pick) return [];
        return [{ place, letter: lookOf(place).letter, title: titleOf(pick), run }];
      }),
    [read, picks, titleOf],
  );
  const runs = useMemo(() => members.map(({ run }) => run), [members]);
  const last = Math.max(1, ...runs.map(({ iteration }) => iteration));
  const [place, setPlace] = useState<number>();
  const at = wanted === undefined ? last : Math.min(wanted, last);
  const [baseline] = members;
  const hasBaseline = baseline?.place === 0;
  const sample = useSamplePatches(source, hasBaseline ? baseline.run : undefined);
  const { comparison, waits, failure, retry } = useComparison(
    startWorker,
    hasBaseline ? runs : noRuns,
    at,
    sample.patches,
  );
  const kin = (one: Member) => (baseline ? kinship(baseline.run.description, one.run.description) : 'other');
  return (
    <div className={styles.stack}>
      {read.map((run, at) =>
        run === 'gone' ? (
          <Notice key={lookOf(at).letter} kind="error">
            <p>{words.gone(lookOf(at).letter)}</p>
          </Notice>
        ) : null,
      )}
      {read.includes('loading') && <p role="status">{words.loading}</p>}
      {failure !== undefined && (
        <Notice kind="error">
          <p>{words.failed(failure)}</p>
          <Button onClick={retry}>{words.retry}</Button>
        </Notice>
      )}
      {members.length > 1 && hasBaseline && (
        <>
          <DifferingSettings members={members} />
          <Scrubber
            at={at}
            last={last}
            waits={waits}
            onChange={(next) => onWanted(next === last ? undefined : next)}
          />
          <Curves members={members} at={at} axis={over ?? 'iterations'} onAxis={onOver} />
          <Units members={members} comparison={comparison} selected={place} onSelect={setPlace} />
          <Measures members={members} comparison={comparison} at={at} />
          <Activations
            members={members}
            comparison={comparison}
            kin={kin}
            selected={place}
            onSelect={setPlace}
          />
          <Reconstructions members={members} comparison={comparison} sample={sample} kin={kin} />
        </>
      )}
    </div>
  );
}

const noRuns: readonly ComparedRun[] = [];
