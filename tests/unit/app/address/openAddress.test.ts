import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { formatAddress } from '../../../../src/address/formatAddress.ts';
import {
  type AddressNotice,
  firstSettings,
  type Openers,
  openFirst,
  openMoved,
  readFirst,
} from '../../../../src/app/address/openAddress.ts';
import { shownNow } from '../../../../src/app/address/shown.ts';
import type { Appearance } from '../../../../src/app/appearance.ts';
import type { Place } from '../../../../src/app/place.ts';
import { suitedRun } from '../../../../src/description/suited.ts';
import type { LiveSession } from '../../../../src/session/createSession.ts';
import { createStores } from '../../../../src/store/stores.ts';

const screens = [
  { name: 'playground' },
  { name: 'notes', hasPath: true },
  { name: 'compare', hasPath: true },
] as const;
const digest = 'a'.repeat(64);
const pictures = [{ name: 'picture.png', width: 8, height: 8 }] as never;

function openers() {
  const session = {
    ...createStores(),
    goTo: vi.fn<LiveSession['goTo']>(),
  };
  const mnist = { openKept: vi.fn(async () => undefined) };
  return {
    screens,
    session: session as unknown as LiveSession & typeof session,
    mnist,
    place: createStore<Place>(() => ({ screen: 'playground', path: [] })),
    appearance: createStore<Appearance>(() => ({ theme: 'system', named: false, size: 'desk' })),
    notice: createStore<AddressNotice>(() => ({ problems: [] })),
    library: { change: vi.fn(async () => undefined) },
  } satisfies Openers;
}

const moved = (hash: string, runId?: number, pictureDigest?: string) => ({
  address: { hash, search: '' },
  digest: pictureDigest,
  runId,
});

describe('the address that the page is opened with', () => {
  const first = (hash: string) => readFirst({ hash, search: '' }, screens);

  it('gives the session its settings', () => {
    expect(firstSettings(first('#/playground?source=bars&seed=4&pace=slow&backend=cpu'))).toEqual({
      ...suitedRun('bars', 4),
      pace: 'slow',
      backend: 'cpu',
    });
    expect(firstSettings(first(''))).toEqual({ ...suitedRun('scenes'), pace: 'full', backend: 'auto' });
  });

  it('shows screen, panel and unit', () => {
    const page = openers();
    openFirst(first('#/notes/gradients?panel=sparsity&unit=7'), page);
    expect(page.place.getState()).toEqual({ screen: 'notes', path: ['gradients'] });
    expect(page.session.view.getState().panel).toBe('sparsity');
    expect(page.session.selection.getState().unit).toBe(6);
    expect(page.session.goTo).not.toHaveBeenCalled();
  });

  it('waits with pictures: a session cannot begin with what is not open', () => {
    const parsed = first('#/playground?source=files&seed=4');
    expect(firstSettings(parsed).data.source).toBe('scenes');
    const page = openers();
    openFirst(parsed, page);
    expect(page.notice.getState().problems).toEqual([{ id: 'picturesMissing', source: 'files' }]);
    expect(page.session.goTo).not.toHaveBeenCalled();
  });
});

describe('moving to an address', () => {
  it('compares the runs that it names, and a plain link from another screen finds the comparison as it was', () => {
    const page = openers();
    openMoved(moved('#/compare/b2/a1?at=100&over=evaluations'), page);
    const compared = { runs: ['b2', 'a1'], at: 100, over: 'evaluations' };
    expect(page.place.getState()).toMatchObject({ screen: 'compare', path: [], compared });
    expect(formatAddress(shownNow(page).address)).toBe(
      '#/compare/b2/a1?source=scenes&over=evaluations&at=100',
    );
    openMoved(moved('#/notes/gradients'), page);
    expect(formatAddress(shownNow(page).address)).toBe('#/notes/gradients');
    openMoved(moved('#/compare'), page);
    expect(page.place.getState().compared).toEqual(compared);
    openMoved(moved('#/compare/b2'), page);
    expect(page.place.getState().compared).toEqual({ runs: ['b2'] });
  });

  it('goes to the run that the entry is about', () => {
    const page = openers();
    expect(openMoved(moved('#/playground?source=bars', 3), page)).toBe(true);
    expect(page.session.goTo).toHaveBeenCalledWith(suitedRun('bars'), 3);
  });

  it('leaves the run alone when the address names no setting', () => {
    const page = openers();
    openMoved(moved('#/playground?panel=patches'), page);
    expect(page.session.goTo).not.toHaveBeenCalled();
    expect(page.session.view.getState().panel).toBe('patches');
  });

  it('shows the first panel, and no unit, where none is named', () => {
    const page = openers();
    page.session.view.getState().showPanel('sparsity');
    page.session.selection.getState().selectUnit(3);
    openMoved(moved('#/playground?source=scenes'), page);
    expect(page.session.view.getState().panel).toBe('measures');
    expect(page.session.selection.getState().unit).toBeUndefined();
  });

  it('says what could not be used, and forgets it with the next address', () => {
    const page = openers();
    expect(openMoved(moved('#/playground?lambda=99'), page)).toBe(false);
    expect(page.notice.getState().problems).toHaveLength(1);
    expect(openMoved(moved('#/playground?lambda=1e-3'), page)).toBe(true);
    expect(page.notice.getState().problems).toEqual([]);
  });

  it('takes the pictures of the entry while they are open, else those opened last', () => {
    const page = openers();
    const set = { pictures, photographs: true };
    page.session.files.setState({ sets: { [digest]: set, other: set }, latest: 'other' });
    openMoved(moved('#/playground?source=files', 2, digest), page);
    expect(page.session.goTo.mock.lastCall?.[0].data.digest).toBe(digest);
    openMoved(moved('#/playground?source=files', 2, 'b'.repeat(64)), page);
    expect(page.session.goTo.mock.lastCall?.[0].data.digest).toBe('other');
  });
});

describe('an address about MNIST', () => {
  const address = moved('#/playground?source=mnist&hidden=100');

  it('goes to the run at once where MNIST is open', () => {
    const page = openers();
    page.session.files.setState({ mnistPictures: pictures });
    openMoved(address, page);
    expect(page.session.goTo.mock.lastCall?.[0]).toMatchObject({ hiddenSize: 100 });
    expect(page.mnist.openKept).not.toHaveBeenCalled();
  });

  it('opens the copy that is kept, and goes to the run then', async () => {
    const page = openers();
    page.mnist.openKept.mockImplementation(async () => {
      page.session.mnist.setState({ phase: 'opening' });
    });
    openMoved(address, page);
    await vi.waitFor(() => expect(page.session.mnist.getState().phase).toBe('opening'));
    expect(page.session.goTo).not.toHaveBeenCalled();
    page.session.files.setState({ mnistPictures: pictures });
    await vi.waitFor(() => expect(page.session.goTo).toHaveBeenCalledOnce());
    expect(page.notice.getState().problems).toEqual([]);
  });

  it('says that MNIST is not there where no copy is kept', async () => {
    const page = openers();
    openMoved(address, page);
    await vi.waitFor(() =>
      expect(page.notice.getState().problems).toEqual([{ id: 'picturesMissing', source: 'mnist' }]),
    );
    expect(page.session.goTo).not.toHaveBeenCalled();
  });
});
