import { expect, it } from 'vitest';
import { pageAround } from '../../../../src/features/reconstructions/pageAround.ts';

it('a long list of pictures comes in pages, each with the way to the next', () => {
  expect(pageAround(5, 10)).toEqual({ first: 0, end: 10, before: undefined, after: undefined });
  expect(pageAround(0, 60_000)).toEqual({ first: 0, end: 200, before: undefined, after: 200 });
  expect(pageAround(399, 60_000)).toEqual({ first: 200, end: 400, before: 0, after: 400 });
  expect(pageAround(59_999, 60_000)).toEqual({
    first: 59_800,
    end: 60_000,
    before: 59_600,
    after: undefined,
  });
});
