import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAddress } from '../../../src/app/addressParameters.ts';

const backendFrom = (search: string): string => applyAddress(search).backend;

describe('the address of the page', () => {
  it('can force an engine', () => {
    expect(backendFrom('?backend=wasm')).toBe('wasm');
    expect(backendFrom('?backend=webgpu')).toBe('webgpu');
    expect(backendFrom('?backend=simd64')).toBe('simd64');
    expect(backendFrom('?theme=dark&backend=webgl')).toBe('webgl');
  });

  it('is not believed when it names no engine there is', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        fc.pre(!['auto', 'webgl', 'webgpu', 'simd', 'simd64', 'wasm', 'cpu'].includes(name));
        expect(backendFrom(`?backend=${encodeURIComponent(name)}`)).toBe('auto');
      }),
    );
  });
});
