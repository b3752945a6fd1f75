import { createContext, useContext } from 'react';
import { type StoreApi, useStore } from 'zustand';
import { openPictures } from '../store/files.ts';
import type { Session } from '../store/session.ts';
import type { Stores } from '../store/stores.ts';

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session that this part of the page belongs to. @throws Error outside of one */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('This component needs a session around it (SessionContext).');
  return session;
}

type StateOf<Name extends keyof Stores> = Stores[Name] extends StoreApi<infer State> ? State : never;

/** A hook that reads one store of the session by a selector; without one, it gives the whole state. */
function hookOf<Name extends keyof Stores>(name: Name) {
  type State = StateOf<Name>;
  function useSelected(): State;
  function useSelected<Selected>(select: (state: State) => Selected): Selected;
  function useSelected<Selected>(select?: (state: State) => Selected): State | Selected {
    const store = useSession()[name] as unknown as StoreApi<State>;
    const read: (state: State) => State | Selected = select ?? ((state) => state);
    return useStore<StoreApi<State>, State | Selected>(store, read as never);
  }
  return useSelected;
}

export const useSettings = hookOf('settings');
export const useRun = hookOf('run');
export const useKeptRuns = hookOf('keptRuns');
export const useEngine = hookOf('engine');
export const useFiles = hookOf('files');
export const useMnist = hookOf('mnist');
export const useGuided = hookOf('guided');
export const useUnitSurvey = hookOf('unitSurvey');
export const useView = hookOf('view');
export const useSelection = hookOf('selection');
export const useTileLook = hookOf('tileLook');
export const usePatchChoice = hookOf('patchChoice');

/** The visitor's pictures that the settings use, or those opened last. */
export function useOpenPictures() {
  const data = useSettings((settings) => settings.data);
  return useFiles((files) => openPictures(files, data));
}
