import type { View } from '../../address/address.ts';
import { formatAddress } from '../../address/formatAddress.ts';
import type { RunDescription } from '../../description/runDescription.ts';
import type { Settings } from '../../store/settings.ts';
import type { Browser } from './browser.ts';
import { type FollowedAddress, followAddress, linkTo } from './followAddress.ts';
import { firstSettings, type Openers, openFirst, openMoved, readFirst } from './openAddress.ts';
import { type Held, type Sources, shownNow } from './shown.ts';

/** What the page begins with. */
export interface Opening {
  readonly screen: string;
  readonly path: readonly string[];
  readonly view: View;
  /** The run that the address names, if any. */
  readonly run?: RunDescription | undefined;
  /** The course's where they are left out. */
  readonly settings?: Settings;
  /** Shows the rest of what the address says, once the session has begun with these settings. */
  readonly open?: (openers: Openers) => void;
}

/** Reads the address that the page is opened with. */
export function readOpening({ location }: Pick<Browser, 'location'>, screens: Openers['screens']): Opening {
  const parsed = readFirst(location, screens);
  const { screen, path, view, run } = parsed;
  return {
    screen,
    path,
    view,
    run,
    settings: firstSettings(parsed),
    open: (openers) => openFirst(parsed, openers),
  };
}

interface Connection {
  readonly browser: Browser;
  readonly sources: Sources;
  readonly openers: Openers;
  /** What the page held when it began, and the hash of its address as far as that had been read. */
  readonly began: { readonly held: Held; readonly hash: string };
}

/** From here on the address bar and the page follow each other. */
export function connectAddress({ browser, sources, openers, began }: Connection): FollowedAddress {
  const { hash, search } = browser.location;
  return followAddress({
    sources,
    browser,
    open: (moved) => openMoved(moved, openers),
    rewrite: hash !== '' || new URLSearchParams(search).has('backend'),
    began: { shown: shownNow(began.held), hash: began.hash },
  });
}

/** The whole address of what the page shows now. */
export function linkFrom({ location }: Pick<Browser, 'location'>, sources: Sources): string {
  return `${location.origin}${linkTo(location, formatAddress(shownNow(sources).address))}`;
}
