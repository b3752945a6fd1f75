import { useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import type { CompareActions, ListedRun } from './comparedRun.ts';
import { differingSettings } from './differingSettings.ts';
import { mostPicks } from './picks.ts';
import styles from './RunList.module.css';
import { RunRow } from './RunRow.tsx';
import { type RunNode, runTree } from './runTree.ts';
import { useRunTitle } from './useRunTitle.ts';
import { useSettingText } from './useSettingText.ts';

interface RunListProps {
  readonly runs: readonly ListedRun[];
  /** Ids of those that are compared, the baseline first. */
  readonly picked: readonly string[];
  readonly actions: CompareActions;
  onPick(id: string, picked: boolean): void;
  onBaseline(id: string): void;
}

/** Settings that are written beside each run. */
const mostFacts = 3;

/** A deletion that can be undone. */
interface Removed {
  readonly id: string;
  readonly title: string;
  restore(): Promise<void>;
}

/** The runs as a tree of branches, to pick from. */
export function RunList({ runs, picked, actions, onPick, onBaseline }: RunListProps) {
  const { list: words, settings } = useWords('compare');
  const write = useSettingText();
  const titleOf = useRunTitle();
  const group = useId();
  const [removed, setRemoved] = useState<readonly Removed[]>([]);
  const there = new Set(runs.map(({ id }) => id));
  const isFull = picked.length >= mostPicks;
  const differing = differingSettings(runs.map(({ now }) => now)).filter(
    ({ name }) => name !== 'source' && name !== 'hiddenSize' && name !== 'changes',
  );
  const factsOf = (run: ListedRun): readonly string[] =>
    differing.slice(0, mostFacts).map(({ name, values }) => {
      return settings.settingIs(settings.names[name], write(name, values[runs.indexOf(run)]));
    });

  const remove = async (run: ListedRun): Promise<void> => {
    const restore = await actions.remove(run.id);
    setRemoved((before) => [...before, { id: run.id, title: titleOf(run), restore }]);
  };
  const undo = async (one: Removed): Promise<void> => {
    setRemoved((before) => before.filter((other) => other !== one));
    await one.restore();
  };
  const placeOf = (id: string): number | undefined => {
    const place = picked.indexOf(id);
    return place < 0 ? undefined : place;
  };
  const rows = (nodes: readonly RunNode[]) => (
    <ul className={styles.runs}>
      {nodes.map(({ run, branches }) => (
        <li key={run.id}>
          <RunRow
            run={run}
            settings={factsOf(run)}
            group={group}
            place={placeOf(run.id)}
            isFull={isFull}
            hasParent={run.parent !== undefined && there.has(run.parent.id)}
            actions={actions}
            onPick={(now) => onPick(run.id, now)}
            onBaseline={() => onBaseline(run.id)}
            onRemove={() => void remove(run)}
          />
          {branches.length > 0 && rows(branches)}
        </li>
      ))}
    </ul>
  );
  return (
    <div className={styles.list}>
      <p className={styles.aside}>{isFull ? words.full : words.picked(picked.length, mostPicks)}</p>
      <div className={styles.scroll}>{rows(runTree(runs))}</div>
      <div role="status" className={styles.list}>
        {removed.map((one) => (
          <p key={one.id} className={styles.row}>
            {words.removed(one.title)}
            <Button aria-label={words.undoOf(one.title)} onClick={() => void undo(one)}>
              {words.undo}
            </Button>
          </p>
        ))}
      </div>
    </div>
  );
}
