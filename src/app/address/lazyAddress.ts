import type { Browser } from './browser.ts';
import type { Opening } from './connectAddress.ts';
import type { FollowedAddress } from './followAddress.ts';
import type { Openers } from './openAddress.ts';
import type { Held, Sources } from './shown.ts';

/** Whether the page is opened with an address that has to be read before anything can be shown. */
export const hasToBeRead = ({ location }: Browser): boolean =>
  !/^#?\/?$/.test(location.hash) || new URLSearchParams(location.search).has('backend');

/** What the page begins with where the address says nothing. */
export const plainOpening = ([first]: Openers['screens']): Opening => ({
  screen: first.name,
  path: [],
  view: {},
});

/** The code that reads and writes addresses. */
export const loadAddress = () => import('./connectAddress.ts');

/** What the stores hold at this moment, whatever becomes of them. */
export function holdNow({ session, place, appearance }: Sources): Held {
  const held = <State>({ getState }: { getState: () => State }) => {
    const state = getState();
    return { getState: () => state };
  };
  const { settings, run, guided, view, selection } = session;
  return {
    session: {
      settings: held(settings),
      run: held(run),
      guided: held(guided),
      view: held(view),
      selection: held(selection),
    },
    place: held(place),
    appearance: held(appearance),
  };
}

/**
 * Connects the page with its address once the code for that has arrived; until then the page works, and what happens meanwhile is
 * noticed afterwards. Where it does not arrive, each move of the visitor in the history asks for it again.
 * @param hash of the address that has been read
 */
export function connectLater(
  parts: { browser: Browser; sources: Sources; openers: Openers },
  hash: string,
): () => Promise<FollowedAddress | undefined> {
  const began = { held: holdNow(parts.sources), hash };
  let followed: FollowedAddress | undefined;
  const connect = async (): Promise<FollowedAddress | undefined> => {
    try {
      const { connectAddress } = await loadAddress();
      if (!followed) {
        endWaiting();
        followed = connectAddress({ ...parts, began });
      }
    } catch {
      // The next move asks again.
    }
    return followed;
  };
  const endWaiting = parts.browser.onMoved(() => void connect());
  return connect;
}
