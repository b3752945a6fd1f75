import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shell as english } from '../../../src/words/en/shell.ts';
import { type Language, languages } from '../../../src/words/languages.ts';
import { shell as chinese } from '../../../src/words/zh/shell.ts';

const titles: Readonly<Record<Language, string>> = { en: english.title, 'zh-Hans': chinese.title };

const manifestOf = (language: Language): Readonly<Record<string, unknown>> => {
  const name = language === 'en' ? 'manifest.webmanifest' : `manifest.${language}.webmanifest`;
  const text = readFileSync(new URL(`../../../public/${name}`, import.meta.url), 'utf8');
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
};

describe.each(languages)('the page as it is installed in %s', (language) => {
  const manifest = manifestOf(language);

  it('has the name and a sentence in that language', () => {
    expect(manifest['lang']).toBe(language);
    expect(manifest['name']).toBe(titles[language]);
    expect(manifest['description']).toMatch(/[.。]$/);
  });

  it('is the same app in every language', () => {
    const spoken = new Set(['lang', 'name', 'short_name', 'description']);
    const rest = (whole: object): unknown => Object.entries(whole).filter(([key]) => !spoken.has(key));
    expect(rest(manifest)).toEqual(rest(manifestOf('en')));
  });
});
