/** The parts of the browser that an address has to do with; replaced by tests. */
export interface Browser {
  /** The address in the address bar. */
  readonly location: Pick<Location, 'hash' | 'search' | 'pathname' | 'origin' | 'href'>;
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState'>;
  /** Calls back when the visitor goes back or forward, or edits the address; returns the end of it. */
  onMoved(moved: (state: unknown) => void): () => void;
  /** Calls back when the page is left, for good or for a while; returns the end of it. */
  onLeft(left: () => void): () => void;
  /** Milliseconds that only grow. */
  now(): number;
  /** Names this visit of the page: entries of the history outlive a reload, runs do not. */
  readonly visit: number;
}

export function browserOf(page: Window): Browser {
  const listen = (type: string, listener: (event: Event) => void) => {
    page.addEventListener(type, listener);
    return () => page.removeEventListener(type, listener);
  };
  return {
    location: page.location,
    history: page.history,
    onMoved: (moved) => listen('popstate', (event) => moved((event as PopStateEvent).state)),
    onLeft: (left) => listen('pagehide', left),
    now: () => page.performance.now(),
    visit: page.performance.timeOrigin,
  };
}
