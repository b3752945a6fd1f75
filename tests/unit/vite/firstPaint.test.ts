import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { styleHashes } from '../../../vite/contentSecurityPolicy.ts';
import { filesOf, withoutStylesheets } from '../../../vite/firstPaint.ts';

type Bundle = Parameters<typeof filesOf>[1];

const chunk = (fileName: string, imports: string[], css: string[], module?: string) => ({
  type: 'chunk',
  fileName,
  imports,
  viteMetadata: { importedCss: new Set(css) },
  facadeModuleId: module ?? null,
});

const bundle = Object.fromEntries(
  [
    chunk('assets/screen.js', ['assets/shared.js'], ['assets/screen.css'], '/house/src/Screen.tsx'),
    chunk('assets/shared.js', ['assets/screen.js'], ['assets/shared.css']),
    chunk('assets/other.js', [], ['assets/other.css'], '/house/src/Other.tsx'),
  ].map((one) => [one.fileName, one]),
) as unknown as Bundle;

describe('what the first paint needs', () => {
  it('is a module’s script with all that it imports, and their stylesheets', () => {
    expect(filesOf(['src/Screen.tsx'], bundle)).toEqual({
      scripts: ['assets/screen.js', 'assets/shared.js'],
      styles: ['assets/screen.css', 'assets/shared.css'],
    });
  });

  it('cannot be told of a module that has no script of its own', () => {
    expect(() => filesOf(['src/Gone.tsx'], bundle)).toThrow('src/Gone.tsx has no script of its own');
  });

  it('has no stylesheet before the static heading', () => {
    const link = '<link rel="stylesheet" crossorigin href="./assets/screen.css">';
    const icon = '<link rel="icon" href="./favicon.svg" />';
    expect(withoutStylesheets(`<head>\n  ${icon}\n  ${link}\n</head>`)).toEqual({
      html: `<head>\n  ${icon}\n</head>`,
      links: [link],
    });
  });
});

describe('the policy’s hashes of styles in the page', () => {
  it('are those of the text between the tags, whatever ends its lines', () => {
    const hash = createHash('sha256').update('a{}\nb{}').digest('base64');
    expect(styleHashes('<style>a{}\nb{}</style>')).toEqual([`'sha256-${hash}'`]);
    expect(styleHashes('<style>a{}\r\nb{}</style>')).toEqual([`'sha256-${hash}'`]);
    expect(styleHashes('<p>no styles</p>')).toEqual([]);
  });
});
