import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isThere, readTree } from './files.ts';
import { relativeLinks } from './links.ts';

describe('the documents', () => {
  it('link only to files that exist, pictures included', () => {
    const documents = [...readTree('.', /\.md$/)];
    expect(documents.length).toBeGreaterThan(20);
    const broken = documents.flatMap(([path, text]) =>
      relativeLinks(text)
        .filter((target) => !isThere(posix.join(posix.dirname(path), target)))
        .map((target) => `${path}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('the finder of links', () => {
  it.each([
    ['a link', 'See [this](docs/a.md).'],
    ['a picture', '![what it shows](docs/a.md)'],
    ['a picture inside a link', '[![alt](docs/a.md)](https://example.invalid/)'],
    ['a link with a title', '[this](docs/a.md "A title")'],
    ['a place in another file', '[this](docs/a.md#place)'],
    ['a reference', '[this]: docs/a.md'],
    ['a picture in HTML', '<img width="10" src="docs/a.md">'],
  ])('finds %s', (_, text) => {
    expect(relativeLinks(text)).toEqual(['docs/a.md']);
  });

  it('leaves out addresses, places in the same file, and code', () => {
    const text =
      '[a](https://example.invalid/) [b](#place) [c](mailto:a@example.invalid) `[d](e)`\n```\n[f](g)\n```\n';
    expect(relativeLinks(text)).toEqual([]);
  });
});
