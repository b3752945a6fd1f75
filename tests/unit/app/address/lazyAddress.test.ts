import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Browser } from '../../../../src/app/address/browser.ts';
import { hasToBeRead, holdNow } from '../../../../src/app/address/lazyAddress.ts';
import type { Appearance } from '../../../../src/app/appearance.ts';
import type { Place } from '../../../../src/app/place.ts';
import { createStores } from '../../../../src/store/stores.ts';

const at = (search: string, hash: string) => ({ location: { search, hash } }) as Browser;

describe('an address', () => {
  it.each([
    ['', ''],
    ['', '#'],
    ['', '#/'],
    ['?utm_source=list', ''],
  ])('that says nothing lets the page begin at once: %s%s', (search, hash) => {
    expect(hasToBeRead(at(search, hash))).toBe(false);
  });

  it.each([
    ['', '#/playground'],
    ['', '#/notes/sparsity'],
    ['', '#/?seed=2'],
    ['?backend=cpu', ''],
  ])('that says something is read before: %s%s', (search, hash) => {
    expect(hasToBeRead(at(search, hash))).toBe(true);
  });
});

describe('what the page held when it began', () => {
  it('stays as it was when the page changes', () => {
    const session = createStores();
    const place = createStore<Place>(() => ({ screen: 'playground', path: [] }));
    const appearance = createStore<Appearance>(() => ({ theme: 'system', named: false, size: 'desk' }));
    const held = holdNow({ session, place, appearance });
    const { seed } = session.settings.getState();
    session.settings.getState().changeSeed(seed + 1);
    place.setState({ screen: 'notes' });
    expect(held.session.settings.getState().seed).toBe(seed);
    expect(held.place.getState().screen).toBe('playground');
  });
});
