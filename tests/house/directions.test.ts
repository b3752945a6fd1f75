import { describe, expect, it } from 'vitest';
import { physicalIn } from './directions.ts';
import { readTree } from './files.ts';

describe('the stylesheets', () => {
  it('name the beginning and the end of a line, so that the page can be read from right to left', () => {
    const found = [...readTree('src', /\.css$/)].flatMap(([path, css]) =>
      physicalIn(css).map((declaration) => `src/${path}:${declaration}`),
    );
    expect(found).toEqual([]);
  });
});

describe('the search for sides of the screen', () => {
  it.each([
    'margin-left: 4px;',
    'padding: 0 28px 0 10px;',
    'left: 0;',
    'text-align: right;',
    'border-top-left-radius: 4px;',
    'border-radius: 4px 0 0 4px;',
    'inset: 0 calc(1px + 2px) 0 0;',
    'background-position: right 15px center;',
  ])('finds %s', (declaration) => {
    expect(physicalIn(`.a {\n  ${declaration}\n}`)).toEqual([`2: ${declaration.slice(0, -1)}`]);
  });

  it.each([
    'margin-inline-start: 4px;',
    'padding: 0 calc(2 * (1px + 2px)) 4px;',
    'inset: 0 4px 2px 4px;',
    'text-align: end;',
    'border-radius: 4px;',
    'transition: left 1s;',
  ])('lets pass %s', (declaration) => {
    expect(physicalIn(`.a { ${declaration} } /* left: 0; */`)).toEqual([]);
  });
});
