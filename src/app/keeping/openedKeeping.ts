import type { StoreApi } from 'zustand/vanilla';
import type { Keeping } from '../../archive/keepingState.ts';
import type { KeptRunsActions } from '../../features/keptRuns/keptRunsActions.ts';
import type { TimeLineActions } from '../../features/timeLine/timeLineActions.ts';

/** The keeping of runs, as the page has it. */
export interface OpenedKeeping {
  readonly keeping: StoreApi<Keeping>;
  readonly actions: KeptRunsActions;
  readonly time: TimeLineActions;
  /** Whether the list of kept runs is open. */
  readonly list: StoreApi<{ readonly open: boolean }>;
}
