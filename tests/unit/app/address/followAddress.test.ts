import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Browser } from '../../../../src/app/address/browser.ts';
import { followAddress, linkTo, type Moved } from '../../../../src/app/address/followAddress.ts';
import { holdNow } from '../../../../src/app/address/lazyAddress.ts';
import { shownNow } from '../../../../src/app/address/shown.ts';
import type { Appearance } from '../../../../src/app/appearance.ts';
import type { Place } from '../../../../src/app/place.ts';
import { createStores, type Stores } from '../../../../src/store/stores.ts';

/** A history of addresses, as a browser keeps it. */
function pretendBrowser(search = '', hash = '') {
  const entries: { url: string; state: unknown }[] = [{ url: `/${search}${hash}`, state: null }];
  let at = 0;
  let written = 0;
  let moved: (state: unknown) => void = () => undefined;
  let left = (): void => undefined;
  const url = () => new URL(entries[at]?.url ?? '', 'http://page.test');
  const write = (state: unknown, address?: string | URL | null) => {
    written += 1;
    entries[at] = { url: String(address ?? entries[at]?.url), state: structuredClone(state) };
  };
  const browser: Browser = {
    get location() {
      return url();
    },
    history: {
      get state() {
        return entries[at]?.state;
      },
      replaceState: (state, _, address) => write(state, address),
      pushState: (state, _, address) => {
        at += 1;
        entries.length = at;
        write(state, address);
      },
    },
    onMoved: (listener) => {
      moved = listener;
      return () => undefined;
    },
    onLeft: (listener) => {
      left = listener;
      return () => undefined;
    },
    now: () => Date.now(),
    visit: 7,
  };
  return {
    browser,
    addresses: () => entries.map((entry) => entry.url),
    written: () => written,
    go(steps: number) {
      at += steps;
      moved(entries[at]?.state);
    },
    edit(hashTyped: string) {
      at += 1;
      entries.length = at;
      entries[at] = { url: `/${hashTyped}`, state: null };
      moved(null);
    },
    leave: () => left(),
  };
}

interface Given {
  /** What happened on the page before it was followed. */
  readonly meanwhile?: (session: Stores) => void;
  readonly rewrite?: boolean;
  /** What an address that is moved to makes of the page. */
  readonly open?: (session: Stores) => boolean;
}

function follow({ rewrite = false, open = () => true, meanwhile }: Given = {}, pretended = pretendBrowser()) {
  const session = createStores();
  const place = createStore<Place>(() => ({ screen: 'playground', path: [] }));
  const appearance = createStore<Appearance>(() => ({ theme: 'system', named: false, size: 'desk' }));
  const moves: Moved[] = [];
  const sources = { session, place, appearance };
  const held = holdNow(sources);
  const { hash } = pretended.browser.location;
  meanwhile?.(session);
  const { adopt, end } = followAddress({
    sources,
    browser: pretended.browser,
    open: (moved) => {
      moves.push(moved);
      return open(session);
    },
    rewrite,
    ...(meanwhile && { began: { shown: shownNow(held), hash } }),
  });
  return { ...pretended, session, appearance, moves, adopt, end };
}

/** Lets microtasks run, and time pass. */
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the address bar', () => {
  it('stays bare until something changes, and is rewritten at once where it named something', () => {
    expect(follow().addresses()).toEqual(['/']);
    const opened = pretendBrowser('?backend=wasm&x=1', '#/playground?lambda=9');
    expect(follow({ rewrite: true }, opened).addresses()).toEqual(['/?x=1#/playground?source=scenes']);
  });

  it('gets no entry from a slider that is dragged, and is written a few times only', async () => {
    const page = follow();
    const before = page.written();
    for (let n = 1; n <= 200; n++) {
      page.session.settings.getState().changeObjective({ beta: n / 20 });
      await pass(10);
    }
    await pass(500);
    expect(page.addresses()).toEqual(['/#/playground?source=scenes&beta=10']);
    expect(page.written() - before).toBeLessThanOrEqual(6);
  });

  it('gets an entry for a panel; what was changed before is written into the entry that is left', async () => {
    const page = follow();
    page.session.settings.getState().changeObjective({ beta: 1 });
    await pass(0);
    page.session.view.getState().showPanel('sparsity');
    await pass(0);
    expect(page.addresses()).toEqual([
      '/#/playground?source=scenes&beta=1',
      '/#/playground?source=scenes&beta=1&panel=sparsity',
    ]);
  });

  it('gets no entry from a run of the last visit that comes in place by itself', async () => {
    const page = follow();
    const { chooseSource, data } = page.session.settings.getState();
    chooseSource('bars', data.preparation);
    page.adopt();
    await pass(500);
    expect(page.addresses()).toHaveLength(1);
    expect(page.addresses()[0]).toContain('source=bars');
  });

  it('looks at changes that are made in one go together', async () => {
    const page = follow();
    page.session.selection.getState().selectUnit(2);
    page.session.view.getState().showPanel('hiddenUnit');
    await pass(500);
    expect(page.addresses()).toEqual(['/', '/#/playground?source=scenes&unit=3&panel=hiddenUnit']);
  });

  it('gets one entry when another run begins in place of a trained one', async () => {
    const page = follow();
    page.session.run.setState({ runId: 1, started: true, iteration: 30 });
    await pass(2000);
    for (const hiddenSize of [26, 27, 28]) {
      page.session.settings.getState().changeHiddenSize(hiddenSize);
      await pass(300);
    }
    await pass(500);
    expect(page.addresses()).toEqual([
      '/#/playground?source=scenes',
      '/#/playground?source=scenes&hidden=28',
    ]);
  });

  it('names a theme only where the address did', async () => {
    const page = follow();
    page.appearance.setState({ theme: 'dark' });
    await pass(500);
    expect(page.addresses()).toEqual(['/']);
    page.appearance.setState({ named: true });
    await pass(500);
    expect(page.addresses()).toEqual(['/#/playground?source=scenes&theme=dark']);
  });

  it('is written before the page is left', async () => {
    const page = follow();
    page.session.settings.getState().changeSeed(4);
    await pass(0);
    page.leave();
    expect(page.addresses()).toEqual(['/#/playground?source=scenes&seed=4']);
  });
});

describe('moving in the history', () => {
  it('opens what the entry told, with the run that was on show', async () => {
    const page = follow();
    page.session.run.setState({ runId: 3 });
    await pass(500);
    page.session.view.getState().showPanel('sparsity');
    await pass(0);
    page.go(-1);
    expect(page.moves).toEqual([
      { address: { hash: '#/playground?source=scenes', search: '' }, digest: undefined, runId: 3 },
    ]);
  });

  it('writes nothing that was still waiting into the entry that is moved to', async () => {
    const page = follow({
      open: (session) => {
        session.settings.getState().changeSeed(1);
        session.view.getState().showPanel('measures');
        return true;
      },
    });
    page.session.view.getState().showPanel('sparsity');
    await pass(500);
    page.session.settings.getState().changeSeed(9);
    await pass(0);
    page.go(-1);
    await pass(1000);
    expect(page.addresses()).toEqual(['/', '/#/playground?source=scenes&panel=sparsity']);
  });

  it('gets an entry for another run right after the visitor has come back to a trained one', async () => {
    const page = follow({
      open: (session) => {
        session.settings.getState().changeSeed(1);
        session.run.setState({ runId: 1, started: true, iteration: 6 });
        return true;
      },
    });
    page.session.run.setState({ runId: 1, started: true, iteration: 6 });
    await pass(2000);
    page.session.settings.getState().changeSeed(2);
    await pass(100);
    page.go(-1);
    await pass(100);
    page.session.settings.getState().changeSeed(2);
    await pass(500);
    expect(page.addresses()).toEqual(['/#/playground?source=scenes', '/#/playground?source=scenes&seed=2']);
  });

  it('gets an entry for another run while a trained one is still being restored', async () => {
    const page = follow();
    const checkpoint = { iteration: 6, evaluations: 7, theta: new Float64Array() };
    page.session.run.setState({ runId: 2, started: false, iteration: 6, checkpoint });
    await pass(2000);
    page.session.settings.getState().changeSeed(2);
    await pass(500);
    expect(page.addresses()).toEqual(['/#/playground?source=scenes', '/#/playground?source=scenes&seed=2']);
  });

  it('takes an address that somebody typed as it is, and writes what is on show in its place', async () => {
    const page = follow({ open: () => false });
    page.edit('#/playground?beta=77');
    await pass(500);
    expect(page.addresses().at(-1)).toBe('/#/playground?source=scenes');
  });

  it('does not take the number of a run of an earlier visit for one of this', () => {
    const pretended = pretendBrowser();
    const page = follow({}, pretended);
    pretended.browser.history.replaceState({ hash: '#/playground', runId: 3, visit: 6 }, '');
    page.go(0);
    expect(page.moves[0]?.runId).toBeUndefined();
  });

  it('does not trust a state that another page wrote', () => {
    const pretended = pretendBrowser('', '#/playground?seed=2');
    const page = follow({}, pretended);
    for (const state of [5, 'text', { hash: 3 }, { hash: '#/x', runId: 'one', visit: 7 }]) {
      pretended.browser.history.replaceState(state, '', '/#/playground?seed=2');
      page.go(0);
      expect(page.moves.at(-1)).toMatchObject({ address: { hash: '#/playground?seed=2' }, runId: undefined });
    }
  });
});

describe('an address that is followed later than the page began', () => {
  it('gets an entry for a choice that was made meanwhile, so that one can go back from it', async () => {
    const page = follow({ meanwhile: ({ view }) => view.getState().showPanel('sparsity') });
    await pass(0);
    expect(page.addresses()).toEqual(['/', '/#/playground?source=scenes&panel=sparsity']);
  });

  it('is opened where the visitor has moved on meanwhile', async () => {
    const pretended = pretendBrowser();
    const page = follow({ meanwhile: () => pretended.edit('#/notes/sparsity') }, pretended);
    await pass(0);
    expect(page.moves).toMatchObject([{ address: { hash: '#/notes/sparsity' } }]);
  });
});

describe('a link to the page', () => {
  it('keeps the path and foreign parameters, and names the engine after the #', () => {
    const hash = '#/playground?source=scenes';
    expect(linkTo({ pathname: '/play/', search: '' }, hash)).toBe(`/play/${hash}`);
    expect(linkTo({ pathname: '/play/', search: '?a=1&backend=cpu' }, hash)).toBe(`/play/?a=1${hash}`);
    expect(linkTo({ pathname: '/', search: '?backend=cpu' }, hash)).toBe(`/${hash}`);
  });
});
