import { StrictMode, startTransition } from 'react';
import type { Root } from 'react-dom/client';
import { createStore } from 'zustand/vanilla';
import { SessionContext } from '../hooks/useSession.ts';
import { createSession } from '../session/createSession.ts';
import { lazyMnist } from '../session/mnist/lazyMnist.ts';
import { createWorker } from '../trainer/createWorker.ts';
import { afterPaint } from '../ui/afterPaint.ts';
import { createWordLibrary } from '../words/library.ts';
import { WordsContext } from '../words/useWords.ts';
import { App } from './App.tsx';
import { browserOf } from './address/browser.ts';
import type { Opening } from './address/connectAddress.ts';
import { connectLater, hasToBeRead, loadAddress, plainOpening } from './address/lazyAddress.ts';
import type { AddressNotice } from './address/openAddress.ts';
import { createAppearance } from './appearance.ts';
import { inputActions } from './inputActions.ts';
import { firstLanguage } from './language.ts';
import { type Page, PageContext } from './page.ts';
import type { Place } from './place.ts';
import { screens } from './screens.tsx';

const browser = browserOf(window);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with id "root".');
/** On a slow processor each of the steps takes a while: between them the browser can paint and answer. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
// What renders is evaluated in a task of its own, while the trainer's worker is already starting.
const renderer = import('react-dom/client').then(async ({ createRoot }) => {
  await nextTask();
  return createRoot(root);
});

/** @param hash of the address, as far as it has been read */
async function begin(opening: Opening, hash: string): Promise<void> {
  const { settings, screen, path, view } = opening;
  await nextTask();
  let shown = (): void => undefined;
  const firstShown = new Promise<void>((resolve) => {
    shown = resolve;
  });
  const session = createSession({ createWorker, afterPaint, firstShown, ...(settings && { settings }) });
  await nextTask();
  const mnist = lazyMnist(session.controls.openMnist, session);
  const place = createStore<Place>(() => ({ screen, path, lang: view.lang, embed: view.embed }));
  const appearance = createAppearance(view.theme);
  const library = createWordLibrary(firstLanguage(view.lang));
  const notice = createStore<AddressNotice>(() => ({ problems: [] }));
  const announcement = createStore(() => ({ sentence: '' }));
  const sources = { session, place, appearance };
  const openers = { ...sources, screens, library, mnist, notice };
  opening.open?.(openers);
  const connect = connectLater({ browser, sources, openers }, hash);
  if (opening.open) void connect();
  else afterPaint(() => void connect());
  const page: Page = {
    session,
    input: inputActions(session.controls, mnist),
    place,
    appearance,
    library,
    notice,
    announcement,
    keeping: { asked: opening.run, connect },
    races: {},
    link: () =>
      loadAddress().then(
        ({ linkFrom }) => linkFrom(browser, sources),
        () => browser.location.href,
      ),
  };
  const { Room } = screens.find(({ name }) => name === screen) ?? screens[0];
  // Together, so that React need not show the page without its screen first, and then wait before it shows that.
  const parts = Promise.all([renderer, library.load('page'), Room.preload()]);
  // A transition is rendered in slices, between which the browser can paint and answer.
  void parts.then(([reactRoot]) => startTransition(() => render(reactRoot, page, shown)));
}

/** @param shown called when the page stands in the document */
function render(reactRoot: Root, page: Page, shown: () => void): void {
  reactRoot.render(
    <StrictMode>
      <SessionContext value={page.session}>
        <WordsContext value={page.library}>
          <PageContext value={page}>
            <App shown={shown} />
          </PageContext>
        </WordsContext>
      </SessionContext>
    </StrictMode>,
  );
}

const { hash } = browser.location;
const beginPlain = () => begin(plainOpening(screens), '');
// Not awaited: no script may import an entry that awaits, so that all that others share with it would be cut into thirty files.
if (hasToBeRead(browser))
  void loadAddress().then(({ readOpening }) => begin(readOpening(browser, screens), hash), beginPlain);
else void begin(plainOpening(screens), hash);
afterPaint(() => void import('./keepFocus.ts').then(({ keepFocus }) => keepFocus(document)));
