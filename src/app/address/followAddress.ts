import { formatAddress } from '../../address/formatAddress.ts';
import type { AddressParts } from '../../address/parseAddress.ts';
import type { Browser } from './browser.ts';
import { moveTo, type Shown } from './entry.ts';
import { hasTrained, type Sources, shownNow } from './shown.ts';

/** Milliseconds after which a change is written: browsers refuse more than a hundred in half a minute. */
const restBeforeWriting = 400;
/** Changes that follow each other within so many milliseconds are one gesture. */
const gesturePause = 1000;

/** What an entry of the history knows beside its address. */
interface EntryState {
  readonly hash: string;
  readonly digest?: string | undefined;
  readonly runId: number;
  readonly visit: number;
}

/** Where the visitor has moved to in the history, or by editing the address. */
export interface Moved {
  readonly address: AddressParts;
  /** The pictures that the entry was about. */
  readonly digest: string | undefined;
  /** The run that was shown there; undefined if the address comes from another visit of the page or was typed. */
  readonly runId: number | undefined;
}

interface Parts {
  readonly sources: Sources;
  readonly browser: Browser;
  /** Shows what the address says. @returns whether all of it could be used */
  readonly open: (moved: Moved) => boolean;
  /** Whether the address with which the page was opened is rewritten immediately, because it contained settings. */
  readonly rewrite: boolean;
  /** Where this begins later than the page: what the page showed when it began, and the hash of its address then. */
  readonly began?: { readonly shown: Shown; readonly hash: string };
}

export interface FollowedAddress {
  /** What the page shows now came in place by itself, as a run of the last visit: the entry says so, and none is added. */
  adopt(): void;
  end(): void;
}

/**
 * Keeps the address bar and the page together: changes on the page are written into the history (see `moveTo`), and moving in
 * the history shows what was there.
 */
export function followAddress({ sources, browser, open, rewrite, began }: Parts): FollowedAddress {
  const { history, location } = browser;
  let entry = began?.shown ?? shownNow(sources);
  let changedAt = Number.NEGATIVE_INFINITY;
  let waiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stateOf({ address, digest, runId }: Shown): EntryState {
    return { hash: formatAddress(address), digest, runId, visit: browser.visit };
  }

  function write(how: 'pushState' | 'replaceState', shown: Shown): void {
    clearTimeout(timer);
    timer = undefined;
    const state = stateOf(shown);
    history[how](state, '', linkTo(location, state.hash));
  }

  /** Writes what waits to be written. */
  function flush(): void {
    if (timer !== undefined) write('replaceState', entry);
  }

  /** Changes made in one go are looked at together, once the last of them is done. */
  function changed(): void {
    if (waiting) return;
    waiting = true;
    queueMicrotask(settle);
  }

  function settle(): void {
    waiting = false;
    const now = shownNow(sources);
    const move = moveTo(entry, now, browser.now() - changedAt < gesturePause);
    if (move === 'push') {
      flush();
      write('pushState', now);
    } else if (move === 'replace') {
      timer ??= setTimeout(() => write('replaceState', entry), restBeforeWriting);
    }
    if (move === 'push' || formatAddress(entry.address) !== formatAddress(now.address))
      changedAt = browser.now();
    entry = now;
  }

  function moved(given: unknown): void {
    clearTimeout(timer);
    timer = undefined;
    changedAt = Number.NEGATIVE_INFINITY; // whatever was being changed, moving in the history ends it
    const state = entryState(given);
    const all = open({
      address: state ? { hash: state.hash, search: '' } : location,
      digest: state?.digest,
      runId: state?.visit === browser.visit ? state.runId : undefined,
    });
    entry = shownNow(sources);
    if (!all || state?.hash !== formatAddress(entry.address)) write('replaceState', entry);
  }

  if (began && location.hash !== began.hash) moved(history.state);
  else if (rewrite) write('replaceState', entry);
  else history.replaceState(stateOf(entry), '');
  if (began) changed();
  const ends = [...subscriptions(sources, changed), browser.onMoved(moved), browser.onLeft(flush)];
  return {
    adopt() {
      entry = shownNow(sources);
      write('replaceState', entry);
    },
    end() {
      clearTimeout(timer);
      for (const end of ends) end();
    },
  };
}

/** Listens to everything that an address or an entry of the history tells, and to nothing that changes many times a second. */
function subscriptions({ session, place, appearance }: Sources, changed: () => void): (() => void)[] {
  const { settings, guided, view, selection, run } = session;
  return [
    ...[settings, guided, view, place, appearance].map((store) => store.subscribe(changed)),
    selection.subscribe((now, before) => now.unit !== before.unit && changed()),
    run.subscribe((now, before) => {
      if (now.runId !== before.runId || hasTrained(now) !== hasTrained(before)) changed();
    }),
  ];
}

/** The page's address with that hash. An engine that was forced before the # is named after it, as everything else. */
export function linkTo({ pathname, search }: Pick<Location, 'pathname' | 'search'>, hash: string): string {
  const parameters = new URLSearchParams(search);
  if (!parameters.has('backend')) return `${pathname}${search}${hash}`;
  parameters.delete('backend');
  const rest = parameters.toString();
  return `${pathname}${rest === '' ? '' : `?${rest}`}${hash}`;
}

/** The state of an entry that this page wrote; other entries may have any state. */
function entryState(given: unknown): EntryState | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { hash, digest, runId, visit } = given as Partial<Record<keyof EntryState, unknown>>;
  if (typeof hash !== 'string' || typeof runId !== 'number' || typeof visit !== 'number') return undefined;
  return { hash, runId, visit, digest: typeof digest === 'string' ? digest : undefined };
}
