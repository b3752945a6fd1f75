import { FolderOpen } from 'lucide-react';
import { useStore } from 'zustand';
import { Compare } from '../features/compare/Compare.tsx';
import { KeepingNotice } from '../features/keptRuns/KeepingNotice.tsx';
import { OpenSession } from '../features/keptRuns/OpenSession.tsx';
import styles from './CompareScreen.module.css';
import { useKeeping } from './keeping/useKeeping.ts';
import { usePage } from './page.ts';

/** The screen on which runs are compared. Its sections lie one below the other: the comparison, then (to come) the races. */
export function CompareScreen() {
  const { announcement } = usePage();
  const { keeping, actions } = useKeeping();
  const state = useStore(keeping);
  return (
    <div className={styles.screen}>
      <KeepingNotice
        state={state}
        actions={actions}
        announce={(sentence) => announcement.setState({ sentence })}
      />
      <Compare
        state={state}
        openSession={<OpenSession actions={actions} icon={<FolderOpen aria-hidden />} />}
      />
    </div>
  );
}
