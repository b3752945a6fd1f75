import type { HtmlTagDescriptor, Plugin } from 'vite';

/**
 * Sites that show a picture beside a link want its whole address, which the build does not know: the page works under any path
 * of any host. `PAGE_ADDRESS=https://example.org/playground/ npm run build` tells it. Without it the picture's address is
 * relative to the page, which some of those sites understand.
 * @throws TypeError when the address is no address of the web
 */
export const pageAddress = (given = process.env['PAGE_ADDRESS']): Plugin => ({
  name: 'page-address',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => (given ? withAddress(html, given) : html),
  },
});

function withAddress(html: string, given: string): { html: string; tags: HtmlTagDescriptor[] } {
  const address = new URL(given.endsWith('/') ? given : `${given}/`);
  if (!/^https?:$/.test(address.protocol))
    throw new TypeError(`PAGE_ADDRESS is no address of the web: ${given}`);
  const whole = html.replace(
    /(<meta property="og:image" content=")(?:\.\/|\/)?([^":]+)"/,
    (_, before: string, path: string) => `${before}${new URL(path, address).href}"`,
  );
  const tags: HtmlTagDescriptor[] = [
    { tag: 'link', attrs: { rel: 'canonical', href: address.href }, injectTo: 'head' },
    { tag: 'meta', attrs: { property: 'og:url', content: address.href }, injectTo: 'head' },
  ];
  return { html: whole, tags };
}
