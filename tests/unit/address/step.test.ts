import { expect, test } from 'vitest';
import { formatAddress } from '../../../src/address/formatAddress.ts';
import { parseAddress } from '../../../src/address/parseAddress.ts';

const screens = [{ name: 'playground' }, { name: 'notes', hasPath: true }] as const;
const read = (hash: string) => parseAddress({ hash, search: '' }, { screens, hiddenSize: 25 });

test('the address of a step is read and written as it stands', () => {
  const hash = '#/notes/gradients?lang=zh-Hans&step=delta2';
  const { problems, ...address } = read(hash);
  expect(problems).toEqual([]);
  expect(address.view).toEqual({ lang: 'zh-Hans', step: 'delta2' });
  expect(formatAddress(address)).toBe(hash);
});

test('the address of an embedded step is read and written as it stands', () => {
  const hash = '#/notes/gradients?embed=1&step=delta2';
  const { problems, ...address } = read(hash);
  expect(problems).toEqual([]);
  expect(address.view).toEqual({ embed: '1', step: 'delta2' });
  expect(formatAddress(address)).toBe(hash);
});

test('a step that can be no name is ignored, and named', () => {
  const { view, problems } = read('#/notes/gradients?step=%3Cscript%3E');
  expect(view.step).toBeUndefined();
  expect(problems).toMatchObject([{ id: 'notUnderstood', name: 'step' }]);
});

test('a path that is too long to be written again is ignored, and named', () => {
  const { path, problems } = read(`#/notes/${'é'.repeat(600)}`);
  expect(path).toEqual([]);
  expect(problems).toMatchObject([{ id: 'pathIgnored' }]);
});
