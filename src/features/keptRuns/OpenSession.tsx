import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './KeptRuns.module.css';
import type { KeptRunsActions, OpenedSession } from './keptRunsActions.ts';

interface OpenSessionProps {
  readonly actions: KeptRunsActions;
  readonly icon: ReactNode;
}

/** Opens a session file, and says what became of it. Code and answers that are here already stay until the visitor decides. */
export function OpenSession({ actions, icon }: OpenSessionProps) {
  const { keptRuns } = useWords('keptRuns');
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<OpenedSession>();
  const [decided, setDecided] = useState(false);
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setDecided(false);
    setOpened(await actions.openSession(file));
  };
  const texts = opened && 'texts' in opened && !decided ? opened.texts : undefined;
  return (
    <>
      <Button icon={icon} onClick={() => input.current?.click()}>
        {keptRuns.openSession}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={keptRuns.openSession}
        onChange={({ currentTarget }) => {
          void open(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      {opened && (
        <div className={styles.wide} role="status">
          {'refused' in opened ? (
            <Notice kind="error">
              <p>{keptRuns.refused[opened.refused]}</p>
            </Notice>
          ) : (
            <p>{keptRuns.opened(opened.runs, opened.left)}</p>
          )}
          {'race' in opened && opened.race && <p>{keptRuns.openedRace[opened.race]}</p>}
          {texts && (
            <div className={styles.row}>
              <span>{keptRuns.otherTexts}</span>
              <Button
                onClick={() => {
                  actions.replaceTexts(texts);
                  setDecided(true);
                }}
              >
                {keptRuns.takeTexts}
              </Button>
              <Button onClick={() => setDecided(true)}>{keptRuns.keepTexts}</Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}
