import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { createStore } from 'zustand/vanilla';
import { formatAddress } from '../address/formatAddress.ts';
import { SessionContext } from '../hooks/useSession.ts';
import { createSession } from '../session/createSession.ts';
import { lazyMnist } from '../session/mnist/lazyMnist.ts';
import { createWorker } from '../trainer/createWorker.ts';
import { afterPaint } from '../ui/afterPaint.ts';
import { createWordLibrary } from '../words/library.ts';
import { WordsContext } from '../words/useWords.ts';
import { App } from './App.tsx';
import { browserOf } from './address/browser.ts';
import { followAddress, linkTo } from './address/followAddress.ts';
import { type AddressNotice, firstSettings, openFirst, openMoved, readFirst } from './address/openAddress.ts';
import { shownNow } from './address/shown.ts';
import { createAppearance } from './appearance.ts';
import { inputActions } from './inputActions.ts';
import { firstLanguage } from './language.ts';
import { type Page, PageContext } from './page.ts';
import type { Place } from './place.ts';
import { screens } from './screens.tsx';

const browser = browserOf(window);
const opened = readFirst(browser.location, screens);
const session = createSession({ createWorker, afterPaint, settings: firstSettings(opened) });
const mnist = lazyMnist(session.controls.openMnist, session);
const place = createStore<Place>(() => ({
  screen: opened.screen,
  path: opened.path,
  lang: opened.view.lang,
  embed: opened.view.embed,
}));
const appearance = createAppearance(opened.view.theme);
const library = createWordLibrary(firstLanguage(opened.view.lang));
const notice = createStore<AddressNotice>(() => ({ problems: [] }));
const announcement = createStore(() => ({ sentence: '' }));
const sources = { session, place, appearance };
const openers = { ...sources, screens, library, mnist, notice };

openFirst(opened, openers);
followAddress({
  sources,
  browser,
  open: (moved) => openMoved(moved, openers),
  rewrite: browser.location.hash !== '' || new URLSearchParams(browser.location.search).has('backend'),
});

const page: Page = {
  session,
  input: inputActions(session.controls, mnist),
  place,
  appearance,
  library,
  notice,
  announcement,
  link: () =>
    `${browser.location.origin}${linkTo(browser.location, formatAddress(shownNow(sources).address))}`,
};

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with id "root".');
const reactRoot = createRoot(root);

function render(): void {
  reactRoot.render(
    <StrictMode>
      <SessionContext value={session}>
        <WordsContext value={library}>
          <PageContext value={page}>
            <App />
          </PageContext>
        </WordsContext>
      </SessionContext>
    </StrictMode>,
  );
}

// Not awaited: no script may import an entry that awaits, so that all that others share with it would be cut into thirty files.
// A transition is rendered in slices, between which the browser can paint and answer.
void library.load('page').then(() => startTransition(render));

afterPaint(
  () =>
    void import('./keptRun.ts')
      .then(({ keepRun }) =>
        keepRun(session, sessionStorage, () => document.querySelector('[data-fault]') !== null),
      )
      // A browser that stores nothing, or a file that does not come: the run is not kept.
      .catch(() => undefined),
);
