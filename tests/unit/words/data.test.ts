import { expect, it } from 'vitest';
import { data as english } from '../../../src/words/en/data.ts';
import { dataProblems as englishProblems } from '../../../src/words/en/dataProblems.ts';
import { say } from '../../../src/words/sayings.ts';
import { data as chinese } from '../../../src/words/zh/data.ts';
import { dataProblems as chineseProblems } from '../../../src/words/zh/dataProblems.ts';

it('what is being prepared is said with its place, once that is known', () => {
  const drawing = { id: 'drawingScenes', picture: 3, total: 10 } as const;
  expect(say(english.activities, drawing)).toBe('Drawing scene 3 of 10');
  expect(say(english.activities, { ...drawing, total: undefined })).toBe('Drawing scene 3');
  expect(say(chinese.activities, drawing)).toBe('正在绘制场景（第 3 幅，共 10 幅）');
});

it('data that cannot be had are explained with what would work', () => {
  const few = { id: 'tooFewPictures', pictures: 300, patchSize: 8, patches: 1301 } as const;
  expect(say(englishProblems, few)).toMatch(/only 300 pictures of 8×8 .*1,301 patches .*at most 300/);
  expect(say(chineseProblems, few)).toMatch(/300 幅 8×8 .*1,301 个图像块.*至多选 300 个/);
  const small = { id: 'picturesTooSmall', patchSize: 8, largest: 7 } as const;
  expect(say(englishProblems, small)).toMatch(/8×8 pixels.*at most 7/);
  expect(say(chineseProblems, small)).toMatch(/8×8 像素.*至多 7/);
});
