import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/** What nearly every visitor needs at first: what renders, the screen of an address without a name, and what the page says in English. */
const firstModules = ['node_modules/react-dom/client.js', 'src/app/Playground.tsx', 'src/words/en/page.ts'];

/** What an address with settings cannot be read without, and every page needs right after its first paint. */
const soonModules = ['src/app/address/connectAddress.ts'];

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/**
 * Lets the browser paint what stands in index.html before any file has arrived, and fetch everything that the first screen
 * needs at once. The styles of the static heading stand in the page itself (the policy names their hash); all other
 * stylesheets follow the heading in the body, where they hold up the scripts but not the paint. The first screen's scripts
 * are named in the page, so that the browser asks for them before the entry has run. With low priority follow what reads an
 * address, so that no link waits for another round of requests, and the formulas' faces, which the browser would otherwise
 * request only when a formula stands on the page.
 */
export const firstPaint = (): Plugin => ({
  name: 'first-paint',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      if (!bundle) return undefined;
      const { scripts, styles } = filesOf(firstModules, bundle);
      const { html: rest, links } = withoutStylesheets(html);
      const missing = (files: readonly string[]) => files.filter((file) => !html.includes(`/${file}"`));
      return {
        html: rest.replace('</body>', () => `  ${links.join('\n    ')}\n  </body>`),
        tags: [
          ...missing(scripts).map((file) => tag('modulepreload', file, 'head')),
          ...filesOf(soonModules, bundle)
            .scripts.filter((file) => !scripts.includes(file) && missing([file]).length > 0)
            .map((file) => tag('modulepreload', file, 'head', { fetchpriority: 'low' })),
          ...missing(styles).map((file) => tag('stylesheet', file, 'body')),
          ...facesOf(bundle).map((file) =>
            tag('preload', file, 'head', { as: 'font', fetchpriority: 'low' }),
          ),
        ],
      };
    },
  },
});

/** Files of the build that modules need before they can run. @throws Error when one of these has no script of its own */
export function filesOf(modules: readonly string[], bundle: Bundle): { scripts: string[]; styles: string[] } {
  const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk');
  const needed = new Set<Chunk>();
  const add = (chunk: Chunk | undefined): void => {
    if (!chunk || needed.has(chunk)) return;
    needed.add(chunk);
    for (const name of chunk.imports) add(chunks.find(({ fileName }) => fileName === name));
  };
  for (const module of modules) {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
    if (!chunk) throw new Error(`${module} has no script of its own that could be requested early.`);
    add(chunk);
  }
  const all = [...needed];
  return {
    scripts: all.map(({ fileName }) => fileName),
    styles: [...new Set(all.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]))],
  };
}

const facesOf = (bundle: Bundle): string[] => Object.keys(bundle).filter((file) => file.endsWith('.woff2'));

/** Takes the links to stylesheets out of a page. */
export function withoutStylesheets(html: string): { html: string; links: string[] } {
  const links: string[] = [];
  const rest = html.replace(/\s*(<link rel="stylesheet"[^>]*>)/g, (_, link: string) => {
    links.push(link);
    return '';
  });
  return { html: rest, links };
}

function tag(
  rel: string,
  file: string,
  injectTo: 'head' | 'body',
  more: HtmlTagDescriptor['attrs'] = {},
): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel, ...more, crossorigin: true, href: `./${file}` }, injectTo };
}
