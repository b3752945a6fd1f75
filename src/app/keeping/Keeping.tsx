import { useStore } from 'zustand';
import { KeepingNotice } from '../../features/keptRuns/KeepingNotice.tsx';
import { KeptRuns } from '../../features/keptRuns/KeptRuns.tsx';
import { TimeLine } from '../../features/timeLine/TimeLine.tsx';
import { usePage } from '../page.ts';
import { useKeeping } from './useKeeping.ts';

/** What there is to say about the keeping of runs, and their list. Saving begins when this is first shown. */
export function Keeping() {
  const { announcement } = usePage();
  const { keeping, actions, time, list } = useKeeping();
  const state = useStore(keeping);
  const open = useStore(list, (shown) => shown.open);
  return (
    <>
      <TimeLine actions={time} />
      <KeepingNotice
        state={state}
        actions={actions}
        announce={(sentence) => announcement.setState({ sentence })}
      />
      {open && <KeptRuns state={state} actions={actions} onClose={() => list.setState({ open: false })} />}
    </>
  );
}
