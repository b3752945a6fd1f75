import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { PinAndDelete } from '../../ui/PinAndDelete.tsx';
import { useWords } from '../../words/useWords.ts';
import type { CompareActions, ListedRun } from './comparedRun.ts';
import { RunChip } from './RunChip.tsx';
import { RunLabelForm } from './RunLabelForm.tsx';
import styles from './RunList.module.css';
import { Sparkline } from './Sparkline.tsx';
import { useRunTitle } from './useRunTitle.ts';

export interface RunRowProps {
  readonly run: ListedRun;
  /** Those of its settings in which the runs of the list differ. */
  readonly settings: readonly string[];
  /** Its place in the comparison, the baseline's is 0; undefined when it is not picked. */
  readonly place: number | undefined;
  /** Names the radio buttons of the list: one of them is the baseline. */
  readonly group: string;
  /** Whether no more runs can be picked. */
  readonly isFull: boolean;
  /** Whether the run that it branched off from is in the list. */
  readonly hasParent: boolean;
  readonly actions: CompareActions;
  onPick(picked: boolean): void;
  onBaseline(): void;
  onRemove(): void;
}

/** One run of the list: what it is, whether it is compared, and what can be done with it. */
export function RunRow(props: RunRowProps) {
  const { run, settings, group, place, isFull, hasParent, actions, onPick, onBaseline, onRemove } = props;
  const { list: words } = useWords('compare');
  const title = useRunTitle()(run);
  const [editing, setEditing] = useState(false);
  const { id, iteration, cost, curve, parent, note, pinned, kept, isShown } = run;
  const isPicked = place !== undefined;
  return (
    <div className={styles.run}>
      <div className={styles.head}>
        <label className={styles.pick}>
          <input
            type="checkbox"
            aria-label={words.pick(title)}
            checked={isPicked}
            disabled={isFull && !isPicked}
            onChange={({ target }) => onPick(target.checked)}
          />
          <span className={styles.title}>{title}</span>
        </label>
        {kept && (
          <div className={styles.buttons}>
            <Button
              kind="quiet"
              icon={<Pencil aria-hidden />}
              aria-label={words.edit(title)}
              aria-expanded={editing}
              onClick={() => setEditing(!editing)}
            />
            <PinAndDelete
              pinned={pinned}
              words={words}
              title={title}
              onPin={(next) => void actions.label(id, { pinned: next })}
              onDelete={onRemove}
            />
          </div>
        )}
      </div>
      <div className={styles.facts}>
        {curve && <Sparkline curve={curve} label={words.curve(cost)} />}
        <span className={styles.aside}>{words.facts(iteration, cost)}</span>
        {isPicked && <RunChip place={place} />}
        {isPicked && (
          <label className={styles.baseline}>
            <input
              type="radio"
              name={group}
              aria-label={words.makeBaseline(title)}
              checked={place === 0}
              onChange={onBaseline}
            />
            {words.baseline}
          </label>
        )}
      </div>
      {settings.length > 0 && <p className={styles.aside}>{settings.join(' · ')}</p>}
      {isShown && <p className={styles.aside}>{words.shown}</p>}
      {!kept && <p className={styles.aside}>{words.notKept}</p>}
      {parent && (
        <p className={styles.aside}>
          {hasParent ? words.branched(parent.iteration) : words.branchedFromGone(parent.iteration)}
        </p>
      )}
      {note !== '' && !editing && <p className={styles.aside}>{note}</p>}
      {editing && <RunLabelForm run={run} actions={actions} onDone={() => setEditing(false)} />}
    </div>
  );
}
