import { Download, FolderOpen, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Keeping } from '../../archive/keepingState.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import { KeptRunRow } from './KeptRunRow.tsx';
import styles from './KeptRuns.module.css';
import type { KeptRunsActions } from './keptRunsActions.ts';
import { OpenSession } from './OpenSession.tsx';

interface KeptRunsProps {
  readonly state: Keeping;
  readonly actions: KeptRunsActions;
  readonly onClose: () => void;
}

/** The list of the runs that are kept in this browser, and what they take; and the session file, which keeps them for good. */
export function KeptRuns({ state, actions, onClose }: KeptRunsProps) {
  const { keptRuns } = useWords('keptRuns');
  const { shell } = useWords('page');
  const { runs, aside, bytes, saved } = state;
  const [undo, setUndo] = useState<() => Promise<void>>();
  const [sure, setSure] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const remove = async (id: string): Promise<void> => {
    const restore = await actions.remove(id);
    setUndo(() => restore);
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={keptRuns.name} onClose={onClose}>
      <h2 className={styles.title}>{keptRuns.name}</h2>
      <p>{runs.length === 0 && aside.length === 0 ? keptRuns.none : keptRuns.taken(runs.length, bytes)}</p>
      <ul className={styles.runs}>
        {runs.map((run) => (
          <KeptRunRow
            key={run.id}
            run={run}
            isShown={run.id === saved?.id}
            onOpen={() => void actions.open(run.id).then(() => dialog.current?.close())}
            onPin={(pinned) => void actions.label(run.id, { pinned })}
            onRemove={() => void remove(run.id)}
          />
        ))}
        {aside.map(({ id, reason }) => (
          <li key={id} className={styles.run}>
            <p>{keptRuns.setAside[reason]}</p>
            <Button
              kind="quiet"
              icon={<Trash2 aria-hidden />}
              aria-label={keptRuns.removeAside}
              onClick={() => void actions.removeAside(id)}
            />
          </li>
        ))}
      </ul>
      {undo && (
        <p className={styles.row} role="status">
          {keptRuns.removed}
          <Button onClick={() => void undo().then(() => setUndo(undefined))}>{keptRuns.undo}</Button>
        </p>
      )}
      <p className={styles.aside}>{keptRuns.fileSentence}</p>
      <div className={styles.row}>
        <Button icon={<Download aria-hidden />} onClick={() => void actions.saveSession()}>
          {keptRuns.saveSession}
        </Button>
        <OpenSession actions={actions} icon={<FolderOpen aria-hidden />} />
      </div>
      <div className={styles.row}>
        {sure ? (
          <>
            <span>{keptRuns.reallyAll}</span>
            <Button onClick={() => void actions.removeAll().then(() => setSure(false))}>
              {keptRuns.removeAll}
            </Button>
            <Button kind="quiet" onClick={() => setSure(false)}>
              {keptRuns.keepThem}
            </Button>
          </>
        ) : (
          runs.length + aside.length > 0 && (
            <Button kind="quiet" icon={<Trash2 aria-hidden />} onClick={() => setSure(true)}>
              {keptRuns.removeAll}
            </Button>
          )
        )}
        <Button className={styles.close ?? ''} onClick={() => dialog.current?.close()}>
          {shell.close}
        </Button>
      </div>
    </dialog>
  );
}
