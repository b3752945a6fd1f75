import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { mnistFile } from '../src/presets/mnistFile.ts';

/**
 * What the built page may load and run. The strictest that works, with four openings: `wasm-unsafe-eval` lets WebAssembly
 * compile (and nothing else be evaluated); `style-src-attr` is for KaTeX, whose formulas place their parts by style
 * attributes with computed lengths; the styles of the static page stand in it, and are named by their hashes; and MNIST's
 * file on its mirror, that one address, may be asked for (when a click does).
 */
const policyFor = (html: string): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    ["style-src 'self'", ...styleHashes(html)].join(' '),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self' ${mnistFile.address}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');

/** The hash of each style element of a page, as a policy names it. */
export const styleHashes = (html: string): string[] =>
  Array.from(html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g), ([, styles = '']) => {
    // The browser takes the hash of what it has read, where every line ends in the same way.
    const hash = createHash('sha256').update(styles.replaceAll('\r\n', '\n')).digest('base64');
    return `'sha256-${hash}'`;
  });

/**
 * Puts the policy into the built index.html, so that it holds on any static host, and sends it as a header in preview:
 * a worker takes no policy from its page's meta element, only from its own response. The development server has none,
 * for its hot reloading runs inline scripts.
 */
export const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { server }) =>
      server === undefined
        ? [
            {
              tag: 'meta',
              attrs: { 'http-equiv': 'Content-Security-Policy', content: policyFor(html) },
              injectTo: 'head-prepend',
            },
          ]
        : [],
  },
  configurePreviewServer: ({ middlewares, config: { root, build } }) => {
    const page = resolve(root, build.outDir, 'index.html');
    middlewares.use((_request, response, next) => {
      response.setHeader('Content-Security-Policy', policyFor(readFileSync(page, 'utf8')));
      next();
    });
  },
});
