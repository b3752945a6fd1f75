import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Contents } from './archive.ts';
import type { StorageTrouble } from './connection.ts';
import type { RunSummary } from './savedRun.ts';

/** What the visitor is told about the keeping of runs. */
export interface Keeping extends Contents {
  /** Whether this tab saves, another one does, or which of them has not been found out yet. */
  readonly saver: 'unknown' | 'here' | 'elsewhere';
  /** Why nothing is saved at present. */
  readonly trouble: StorageTrouble | undefined;
  /** The trouble that the visitor has read: it is not said again before something has been saved. */
  readonly read: StorageTrouble | undefined;
  /** The last save of the run on show. */
  readonly saved: RunSummary | undefined;
  /** The run that stood here last, where the address asked for another. */
  readonly offered: RunSummary | undefined;
  /** What is worth saying of a run that was brought back. */
  readonly remark: KeepingRemark | undefined;
}

export type KeepingRemark =
  /** The record is set aside. */
  | { readonly id: 'newer' | 'damaged' }
  /** The pictures that the run was cut from were too many bytes to be kept, or are gone. */
  | { readonly id: 'picturesMissing' }
  /** L-BFGS and its like begin again with an empty memory: it was not kept, or the engine is another. */
  | { readonly id: 'forgotten'; readonly iteration: number };

export const createKeeping = (): StoreApi<Keeping> =>
  createStore<Keeping>(() => ({
    runs: [],
    aside: [],
    bytes: 0,
    current: undefined,
    saver: 'unknown',
    trouble: undefined,
    read: undefined,
    saved: undefined,
    offered: undefined,
    remark: undefined,
  }));
