import { describe, expect, it } from 'vitest';
import { contrast, dark, light, systemDark } from './colours.ts';

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_, tokens) => {
  const of = (name: string) => tokens.get(name) ?? '';
  const grounds = ['--page', '--surface', '--surface-raised'];

  it('keep text readable on every ground', () => {
    const texts = [
      '--text',
      '--text-muted',
      '--total',
      '--reconstruction',
      '--decay',
      '--sparsity',
      '--danger',
      '--ok',
    ];
    for (const ground of grounds)
      for (const text of texts)
        expect(contrast(of(text), of(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it('keep borders of controls, focus and selection visible on every ground', () => {
    for (const ground of grounds)
      for (const line of ['--border-strong', '--focus', '--selection'])
        expect(contrast(of(line), of(ground)), `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
  });
});

it('the dark colours are the same whether chosen or the system’s', () => {
  expect([...systemDark]).toEqual([...dark]);
  expect([...dark.keys()]).toEqual([...light.keys()]);
});
