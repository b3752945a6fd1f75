import type { Plugin } from 'vite';
import { mnistFile } from '../src/presets/mnistFile.ts';

/**
 * What the built page may load and run. The strictest that works, with three openings: `wasm-unsafe-eval` lets WebAssembly
 * compile (and nothing else be evaluated); `style-src-attr` is for KaTeX, whose formulas place their parts by style
 * attributes with computed lengths; and MNIST's file on its mirror, that one address, may be asked for (when a click does).
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  `connect-src 'self' ${mnistFile.address}`,
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

/**
 * Puts the policy into the built index.html, so that it holds on any static host, and sends it as a header in preview:
 * a worker takes no policy from its page's meta element, only from its own response. The development server has none,
 * for its hot reloading runs inline scripts.
 */
export const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { server }) =>
      server === undefined
        ? [
            {
              tag: 'meta',
              attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
              injectTo: 'head-prepend',
            },
          ]
        : [],
  },
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use((_request, response, next) => {
      response.setHeader('Content-Security-Policy', policy);
      next();
    });
  },
});
