import { FolderOpen } from 'lucide-react';
import { Suspense } from 'react';
import { useStore } from 'zustand';
import { Compare } from '../features/compare/Compare.tsx';
import { KeepingNotice } from '../features/keptRuns/KeepingNotice.tsx';
import { OpenSession } from '../features/keptRuns/OpenSession.tsx';
import { lazyPart } from '../ui/lazyPart.tsx';
import styles from './CompareScreen.module.css';
import { useCompareSource } from './comparing/useCompareSource.ts';
import { useKeeping } from './keeping/useKeeping.ts';
import { usePage } from './page.ts';
import type { Compared } from './place.ts';

const RacesSection = lazyPart(() => import('./races/RacesSection.tsx').then((room) => room.RacesSection));

const nothing: Compared = { runs: [] };

/** The worker that compares networks. */
const createComparisonWorker = (): Worker =>
  new Worker(new URL('../comparisonWorker/comparisonWorker.ts', import.meta.url), {
    type: 'module',
    name: 'comparison',
  });

/** The screen on which runs are compared. Its sections lie one below the other: the comparison, then the races. */
export function CompareScreen() {
  const { announcement, place } = usePage();
  const compared = useStore(place, (now) => now.compared) ?? nothing;
  const { keeping, actions } = useKeeping();
  const comparable = useCompareSource();
  const state = useStore(keeping);
  const announce = (sentence: string): void => announcement.setState({ sentence });
  return (
    <div className={styles.screen}>
      <KeepingNotice state={state} actions={actions} announce={announce} />
      <Compare
        {...comparable}
        compared={compared}
        onCompare={(change) =>
          place.setState((before) => ({ compared: { ...nothing, ...before.compared, ...change } }))
        }
        actions={actions}
        startWorker={createComparisonWorker}
        openSession={<OpenSession actions={actions} icon={<FolderOpen aria-hidden />} />}
      />
      <Suspense>
        <RacesSection />
      </Suspense>
    </div>
  );
}
