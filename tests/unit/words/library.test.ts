import { describe, expect, it, vi } from 'vitest';
import { groupLoaders } from '../../../src/words/groups.ts';
import { languages, spokenLanguage } from '../../../src/words/languages.ts';
import { createWordLibrary } from '../../../src/words/library.ts';

describe('the words of the page', () => {
  it('are there in one language once they were loaded', async () => {
    const library = createWordLibrary('zh-Hans');
    await library.load('page');
    expect(library.spoken.getState().groups.page?.shell.screens.notes).toBe('讲义');
  });

  it('change together: the language before stays until everything on the page is there in the new one', async () => {
    const library = createWordLibrary('en');
    await Promise.all([library.load('page'), library.load('panels')]);
    const states: string[] = [];
    library.spoken.subscribe(({ language, groups }) =>
      states.push(`${language} ${groups.page?.shell.close} ${groups.panels?.panelNotation.code.name}`),
    );
    await library.change('zh-Hans');
    expect(states).toEqual(['zh-Hans 关闭 编码']);
  });

  it('stay in the language before when the new one cannot be loaded, and say so', async () => {
    const broken = {
      ...groupLoaders,
      'zh-Hans': { ...groupLoaders['zh-Hans'], page: () => Promise.reject(new Error('offline')) },
    };
    const library = createWordLibrary('en', broken);
    await library.load('page');
    await expect(library.change('zh-Hans')).rejects.toThrow('offline');
    expect(library.spoken.getState().language).toBe('en');
  });

  it('are those of the language chosen last, whichever arrives first', async () => {
    const library = createWordLibrary('en');
    await library.load('page');
    await Promise.all([library.change('zh-Hans'), library.change('en')]);
    expect(library.spoken.getState().language).toBe('en');
  });

  it('fail with the same error at each call until they are requested anew', async () => {
    const page = vi.fn().mockRejectedValueOnce(new Error('offline')).mockImplementation(groupLoaders.en.page);
    const library = createWordLibrary('en', { ...groupLoaders, en: { ...groupLoaders.en, page } });
    await expect(library.load('page')).rejects.toThrow('offline');
    await expect(library.load('page')).rejects.toThrow('offline');
    library.retry();
    await library.load('page');
    expect(page).toHaveBeenCalledTimes(2);
  });

  it('are the same promise for React at every call, marked as fulfilled once they are here, in a new language too', async () => {
    const library = createWordLibrary('en');
    const first = library.load('page');
    expect(library.load('page')).toBe(first);
    await first;
    expect(library.load('page')).toBe(first);
    expect(first).toMatchObject({ status: 'fulfilled' });
    await library.change('zh-Hans');
    expect(library.load('page')).not.toBe(first);
    expect(library.load('page')).toMatchObject({ status: 'fulfilled' });
  });

  it('arrive in the present language when it was changed while they were on their way', async () => {
    let arrive = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const slow = async () => held.then(() => groupLoaders.en.panels());
    const library = createWordLibrary('en', { ...groupLoaders, en: { ...groupLoaders.en, panels: slow } });
    await library.load('page');
    const panels = library.load('panels');
    await library.change('zh-Hans');
    arrive();
    await panels;
    expect(library.spoken.getState().groups.panels?.panelNotation.code.name).toBe('编码');
  });
});

describe('the language of a reader', () => {
  it.each([
    [['zh-TW', 'en'], 'zh-Hans'],
    [['de', 'zh'], 'zh-Hans'],
    [['en-GB', 'zh'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('of %j is %s', (wanted, language) => {
    expect(spokenLanguage(wanted)).toBe(language);
    expect(languages).toContain(language);
  });
});
