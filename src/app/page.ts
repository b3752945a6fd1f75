import { createContext, useContext } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { RunDescription } from '../description/runDescription.ts';
import type { InputActions } from '../features/input/inputActions.ts';
import type { RaceActions } from '../features/races/raceActions.ts';
import type { LiveSession } from '../session/createSession.ts';
import type { Race } from '../store/race.ts';
import type { WordLibrary } from '../words/library.ts';
import type { FollowedAddress } from './address/followAddress.ts';
import type { AddressNotice } from './address/openAddress.ts';
import type { Appearance } from './appearance.ts';
import type { OpenedKeeping } from './keeping/openedKeeping.ts';
import type { Place } from './place.ts';

/** What belongs to the whole page, whatever screen is shown. */
export interface Page {
  /** The visitor's own session. */
  readonly session: LiveSession;
  readonly input: InputActions;
  readonly place: StoreApi<Place>;
  readonly appearance: StoreApi<Appearance>;
  readonly library: WordLibrary;
  readonly notice: StoreApi<AddressNotice>;
  /** A sentence for the live region. */
  readonly announcement: StoreApi<{ readonly sentence: string }>;
  /** The keeping of runs beyond this visit. */
  readonly keeping: {
    /** The run that the address named with which the page was opened. */
    readonly asked: RunDescription | undefined;
    /** Connects the page with its address, if it is not yet. */
    readonly connect: () => Promise<FollowedAddress | undefined>;
    /** Opened by what is loaded after the first paint. */
    opened?: OpenedKeeping;
  };
  /** Opened when they are first shown. */
  readonly races: OpenableRaces;
  /** The whole address of what the page shows now. */
  readonly link: () => Promise<string>;
}

export interface OpenableRaces {
  opened?: RaceActions;
  /** Shows a race at rest, if there is none; undefined until they are opened. */
  restore?: (race: Race) => void;
  /** A race that a session file brought before they are opened. */
  brought?: Race | undefined;
}

export const PageContext = createContext<Page | undefined>(undefined);

/** @throws Error outside of the page */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('This component needs the page around it (PageContext).');
  return page;
}
