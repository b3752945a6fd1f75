import type { StoreApi } from 'zustand/vanilla';
import type { Archive } from '../../archive/archive.ts';
import type { Keeping } from '../../archive/keepingState.ts';
import type { KeptRunsActions } from '../../features/keptRuns/keptRunsActions.ts';
import type { TimeLineActions } from '../../features/timeLine/timeLineActions.ts';
import type { Run } from '../../store/run.ts';

/** The keeping of runs, as the page has it. */
export interface OpenedKeeping {
  readonly keeping: StoreApi<Keeping>;
  readonly actions: KeptRunsActions;
  readonly time: TimeLineActions;
  readonly archive: Archive;
  /** The id under which a run is kept, or will be. */
  readonly idOf: (run: Run) => string;
  /** Whether the list of kept runs is open. */
  readonly list: StoreApi<{ readonly open: boolean }>;
}
