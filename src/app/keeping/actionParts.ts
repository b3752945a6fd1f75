import type { StoreApi } from 'zustand/vanilla';
import type { Archive } from '../../archive/archive.ts';
import type { FollowedRun } from '../../archive/followRun.ts';
import type { Keeping } from '../../archive/keepingState.ts';
import type { SavedRun } from '../../archive/savedRun.ts';
import type { LiveSession } from '../../session/createSession.ts';
import type { OpenableRaces } from '../page.ts';

/** What the actions on kept runs are made of. */
export interface ActionParts {
  readonly session: LiveSession;
  readonly archive: Archive;
  readonly keeping: StoreApi<Keeping>;
  readonly followed: FollowedRun;
  readonly races: OpenableRaces;
  readonly show: (saved: SavedRun) => Promise<void>;
  readonly bringBack: (id: string) => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly newId: () => string;
}
