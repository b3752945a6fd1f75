import { createStore, type StoreApi } from 'zustand/vanilla';
import { type GroupName, groupLoaders, type WordGroups } from './groups.ts';
import type { Language } from './languages.ts';

/** What is said now. */
export interface Spoken {
  readonly language: Language;
  /** The groups that are here, all in that language. */
  readonly groups: Partial<WordGroups>;
}

/** The words of the page in one language at a time. */
export interface WordLibrary {
  readonly spoken: StoreApi<Spoken>;
  /**
   * Loads a group in the present language. Returns the same promise at every call, even if the group is loaded: React
   * asks for it at every rendering, and does not wait for a promise that is marked as fulfilled.
   * @throws Error when it cannot be loaded, at every call until `retry`
   */
  load(group: GroupName): Promise<void>;
  /** Groups that could not be loaded are requested again when they are next needed. */
  retry(): void;
  /**
   * Changes the language once everything that is on the page has been loaded in the new one: no text is ever in two languages.
   * Of two changes, the later one wins.
   * @throws Error when that cannot be loaded; the language stays as it was
   */
  change(language: Language): Promise<void>;
}

type Loaders = typeof groupLoaders;

/** Marks a promise as React itself does once it has waited for it (`use`), so that it need not wait at all. */
function markFulfilled(promise: Promise<void>): Promise<void> {
  return Object.assign(promise, { status: 'fulfilled', value: undefined });
}

/** @param loaders others than the page's own, for tests */
export function createWordLibrary(first: Language, loaders: Loaders = groupLoaders): WordLibrary {
  const spoken = createStore<Spoken>(() => ({ language: first, groups: {} }));
  const loading = new Map<string, Promise<void>>();
  const failed = new Set<string>();
  let wanted = first;

  async function bring(group: GroupName): Promise<void> {
    const { language } = spoken.getState();
    const words = await loaders[language][group]();
    // The language has changed in the meantime, so the group is loaded in the present one.
    if (spoken.getState().language !== language) return bring(group);
    spoken.setState(({ groups }) => ({ groups: { ...groups, [group]: words } }));
  }

  function load(group: GroupName): Promise<void> {
    const key = `${spoken.getState().language} ${group}`;
    const known = loading.get(key);
    if (known !== undefined) return known;
    const attempt = bring(group).then(
      () => void markFulfilled(attempt),
      (error: unknown) => {
        failed.add(key);
        throw error;
      },
    );
    loading.set(key, attempt);
    return attempt;
  }

  function retry(): void {
    for (const key of failed) loading.delete(key);
    failed.clear();
  }

  async function translated(language: Language): Promise<Partial<WordGroups>> {
    const names = Object.keys(spoken.getState().groups) as GroupName[];
    const entries = names.map(async (name) => [name, await loaders[language][name]()] as const);
    return Object.fromEntries(await Promise.all(entries));
  }

  async function change(language: Language): Promise<void> {
    wanted = language;
    let groups = await translated(language);
    // A group may have been opened in the old language while the others were loaded.
    while (Object.keys(spoken.getState().groups).some((name) => !(name in groups)))
      groups = await translated(language);
    if (wanted !== language) return;
    for (const name of Object.keys(groups))
      loading.set(`${language} ${name}`, markFulfilled(Promise.resolve()));
    spoken.setState({ language, groups });
  }

  return { spoken, load, retry, change };
}
