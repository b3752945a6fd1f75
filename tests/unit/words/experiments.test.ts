import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { guidedExperiments } from '../../../src/presets/experiments.ts';
import { experiments as english } from '../../../src/words/en/experiments.ts';
import { experiments as chinese } from '../../../src/words/zh/experiments.ts';

type Id = keyof typeof english.texts;

/** The least and the most over the seeds, and what came out with seed 1. */
interface Measured {
  readonly least: number;
  readonly most: number;
  readonly first: number;
}

/** The first table of docs/experiments.md: experiment → column → numbers. */
const table = readTable(
  readFileSync(fileURLToPath(new URL('../../../docs/experiments.md', import.meta.url)), 'utf8'),
);

function readTable(text: string): ReadonlyMap<string, ReadonlyMap<string, Measured>> {
  const [head = [], , ...rows] = (text.split('<!-- table -->')[1] ?? '')
    .split('<!--')[0]!
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return new Map(
    rows.map((row) => [
      row[0] ?? '',
      new Map(row.slice(1).map((cell, n) => [head[n + 1] ?? '', read(cell)])),
    ]),
  );
}

function read(cell: string): Measured {
  const [least = Number.NaN, most = least, first = least] = (cell.match(/\d+(\.\d+)?/g) ?? []).map(Number);
  return { least, most, first };
}

function measured(id: Id, column: string): Measured {
  const found = table.get(id)?.get(column);
  if (!found || Number.isNaN(found.least)) throw new Error(`The table has no ${column} of ${id}.`);
  return found;
}

/** "24 or 25", "12 to 19", "16": in English, and "24 或 25", "12 到 19", "16" in Chinese. */
function spans({ least, most }: Measured): readonly [english: string, chinese: string] {
  if (least === most) return [`${least}`, `${least}`];
  return most - least === 1
    ? [`${least} or ${most}`, `${least} 或 ${most}`]
    : [`${least} to ${most}`, `${least} 到 ${most}`];
}

/** What the sentences say of a count: the column, and the words around its range. */
const counts: readonly (readonly [id: Id, column: string, english: string, chinese: string])[] = [
  ['course', 'edges after 150', 'After 150 iterations … of the 25 tiles', '25 个小方格中有 … 个'],
  ['course', 'edges', 'after 400 iterations ….', '400 次迭代之后有 … 个'],
  ['weakPenalty', 'edges', '… of the 25 tiles are edge detectors', '25 个小方格中有 … 个是边缘检测器'],
  ['weakPenalty', 'always off', '… units are always off', '… 个单元始终关闭'],
  ['muchDecay', 'no weights', 'All … tiles become blank', '… 个小方格全部变成空白'],
  ['manyUnits', 'edges', '… of the 100 tiles are edge detectors', '100 个小方格中有 … 个是边缘检测器'],
  ['manyUnits', 'always off', '… units are always off', '… 个单元始终关闭'],
  ['fewUnits', 'edges', '… of the 9 tiles are edge detectors', '9 个小方格中有 … 个是边缘检测器'],
  ['scrambled', 'edges', 'Only … of the 25 tiles are edge detectors', '25 个小方格中只有 … 个是边缘检测器'],
  ['pinkNoise', 'edges', 'Only … of the 25 tiles are edge detectors', '25 个小方格中只有 … 个是边缘检测器'],
  ['bars', 'bars', 'All … are found', '… 个全部找到'],
  ['bars', 'bars complete after', 'are found after … iterations', '… 次迭代之后'],
  ['barsOneEach', 'bars', 'all … are found', '… 个全部找到'],
  ['barsFew', 'bars', '… of the 16 bars are found', '16 个条形中找到 … 个'],
  ['digitsFew', 'whole digits', '… of the 25 resemble whole digits', '25 个中有 … 个像整个数字'],
];

/** Where there are none, or at most so many. */
const mosts: readonly (readonly [id: Id, column: string, most: number, english: string, chinese: string])[] =
  [
    ['noSparsity', 'edges', 1, 'at most one of the 25 tiles', '25 个小方格中最多有 1 个'],
    ['denseTarget', 'edges', 1, 'at most one of 25', '25 个中最多有 1 个'],
    ['noDecay', 'edges', 0, 'none of the 25', '25 个中没有一个'],
    ['barsDense', 'bars', 0, 'None of the 16 bars', '16 个条形一个也找不到'],
    ['barsTarget', 'bars', 0, 'None of the 16 bars', '16 个条形一个也找不到'],
    ['barsRare', 'bars', 0, 'None of the 16 bars', '16 个条形一个也找不到'],
    ['barsDecay', 'bars', 1, 'At most one of the 16 bars', '16 个条形中最多找到 1 个'],
  ];

/** What is said without a number of the table, and what must have been measured for it to be true. */
const relations: readonly (readonly [said: string, id: Id, isTrue: () => boolean])[] = [
  [
    'reconstruction error is six times smaller',
    'noSparsity',
    () =>
      within(
        measured('course', 'reconstruction error').first /
          measured('noSparsity', 'reconstruction error').first,
        5.5,
        6.5,
      ),
  ],
  ['about one half', 'noSparsity', () => alwaysWithin('noSparsity', 'mean activation', 0.45, 0.55)],
  [
    'reach the target activation',
    'denseTarget',
    () => alwaysWithin('denseTarget', 'mean activation', 0.19, 0.21),
  ],
  [
    'more than four times the target',
    'weakPenalty',
    () => alwaysWithin('weakPenalty', 'mean activation', 0.04, 0.1),
  ],
  ['random black and white dots', 'noDecay', () => alwaysWithin('noDecay', 'roughness', 1, 2)],
  ['the mean of all patches', 'muchDecay', () => alwaysWithin('muchDecay', 'variance explained', 0, 0.01)],
  [
    'broader than with 25 units',
    'fewUnits',
    () => measured('fewUnits', 'stripe every').least > measured('course', 'stripe every').most,
  ],
  [
    'cost stays higher than with scenes',
    'pinkNoise',
    () => measured('pinkNoise', 'cost').least > measured('course', 'cost').most,
  ],
  ['A bar appears twelve times as often', 'barsRare', () => Math.floor(1 / 8 / 0.01) === 12],
];

const within = (value: number, least: number, most: number) => value >= least && value <= most;
const alwaysWithin = (id: Id, column: string, least: number, most: number) =>
  within(measured(id, column).least, least, most) && within(measured(id, column).most, least, most);

const textOf = ({ texts }: typeof english, id: Id): string => `${texts[id].look} ${texts[id].why}`;

describe('the sentences of the experiments', () => {
  it.each(counts)('of %s give the range of "%s" over the seeds', (id, column, before, after) => {
    const [inEnglish, inChinese] = spans(measured(id, column));
    expect(textOf(english, id)).toContain(before.replace('…', inEnglish));
    expect(textOf(chinese, id)).toContain(after.replace('…', inChinese));
  });

  it.each(mosts)('of %s say how many "%s" there are at most: %s', (id, column, most, said, inChinese) => {
    expect(measured(id, column).most).toBe(most);
    expect(textOf(english, id)).toContain(said);
    expect(textOf(chinese, id)).toContain(inChinese);
  });

  it.each(relations)('say “%s” where that was measured', (said, id, isTrue) => {
    expect(textOf(english, id)).toContain(said);
    expect(isTrue()).toBe(true);
  });

  it('are all about experiments that are in the table', () => {
    for (const { id } of guidedExperiments) expect(table.get(id), id).toBeDefined();
  });
});
