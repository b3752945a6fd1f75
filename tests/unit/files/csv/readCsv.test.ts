import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../src/files/csv/readCsv.ts';
import { openFiles } from '../../../../src/files/openFiles.ts';
import { problemOf } from '../arrays/open.ts';
import { pictureKinds } from '../arrays/pictures/kinds.ts';
import { file } from '../fixture.ts';

const digits = pictureKinds
  .digits(60, { width: 28, height: 28 }, 2)
  .map(({ pixels }) => [...pixels].map((value) => Math.round(255 * value)));
const text = (content: string) => new TextEncoder().encode(content);
const names = digits[0]?.map((_, n) => `pixel${n}`).join();

describe('a table of numbers', () => {
  it.each([
    [
      'with names and labels',
      [`label,${names}`, ...digits.map((row, n) => [n % 10, ...row].join())].join('\n'),
    ],
    ['without either', digits.map((row) => row.join('; ')).join('\r\n')],
    [
      'with all pixels in one column',
      ['emotion,pixels,Usage', ...digits.map((row, n) => `${n % 7},"${row.join(' ')}",Training`)].join('\n'),
    ],
  ])('gives one picture a row: %s', async (_, content) => {
    const { pictures, refused } = await openFiles([file('train.csv', content)]);
    expect(refused).toEqual([]);
    expect(pictures).toHaveLength(60);
    expect([...(pictures[7]?.image.pixels ?? [])]).toEqual(digits[7]?.map((byte) => Math.fround(byte / 255)));
  });

  it('may hold any numbers', async () => {
    const values = Array.from({ length: 64 }, (_, n) => (n - 30) / 7);
    const { arrays } = await readCsv(
      text(`${values.join('\t')}\n${values.map((v) => v * 1e-9).join('\t')}\n`),
      'a',
    );
    expect([...((await arrays[0]?.load()) ?? [])]).toEqual([...values, ...values.map((v) => v * 1e-9)]);
  });

  it('whose rows differ in length is refused at the first such row', async () => {
    const row = new Array(64).fill(3).join();
    const reading = readCsv(text(`${row}\n${row}\n${row},4\n`), 'a.csv');
    expect(await problemOf(reading)).toEqual({
      id: 'unevenRows',
      fileName: 'a.csv',
      row: 3,
      numbers: 65,
      before: 64,
    });
  });

  it('of few columns is a text', async () => {
    expect(await problemOf(readCsv(text('1,2,3\n4,5,6\n'), 'a.csv'))).toMatchObject({
      id: 'unreadKind',
      kind: 'text',
    });
  });
});
