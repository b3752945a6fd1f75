import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../../vite/pageAddress.ts';

const html =
  '<meta property="og:image" content="./share.png" /><meta property="og:image:alt" content="./x" />';

function transformed(given: string | undefined) {
  const { transformIndexHtml } = pageAddress(given);
  if (typeof transformIndexHtml !== 'object') throw new TypeError('The plugin does not change index.html.');
  return (transformIndexHtml.handler as (html: string) => unknown)(html);
}

describe('the address of the published page', () => {
  it('is not needed: everything stays relative', () => {
    expect(transformed('')).toBe(html);
  });

  it.each(['https://example.org/play', 'https://example.org/play/'])(
    'makes the picture’s address whole, and names the page: %s',
    (given) => {
      expect(transformed(given)).toEqual({
        html: html.replace('./share.png', 'https://example.org/play/share.png'),
        tags: [
          { tag: 'link', attrs: { rel: 'canonical', href: 'https://example.org/play/' }, injectTo: 'head' },
          {
            tag: 'meta',
            attrs: { property: 'og:url', content: 'https://example.org/play/' },
            injectTo: 'head',
          },
        ],
      });
    },
  );

  it('is refused when it is none of the web', () => {
    expect(() => transformed('javascript:alert(1)')).toThrow('PAGE_ADDRESS is no address of the web');
    expect(() => transformed('example.org')).toThrow();
  });

  it('finds the picture in index.html', () => {
    expect(readFileSync('index.html', 'utf8')).toMatch(/<meta property="og:image" content="\/share\.png"/);
  });
});
