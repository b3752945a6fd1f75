import { expect, it } from 'vitest';
import { isCalledLabels } from '../../../../src/files/arrays/labels.ts';

it.each([
  'y',
  'Y',
  'y_train',
  'Y_test',
  'ytest',
  'labels',
  'train_labels',
  'trainLabels',
  'testlabels',
  'gnd',
  'dataset.train.labels',
  'fine_labels',
  'target',
  'label1',
  'fold_indices',
])('labels are recognised by their name: %s', (name) => {
  expect(isCalledLabels(name)).toBe(true);
});

it.each([
  'X',
  'x_train',
  'images',
  'IMAGES',
  'train0',
  'data',
  'patches',
  'fea',
  'ff',
  'dataset.train.images',
  'yaleB',
  'testdata',
  'gallery',
])('pictures are not taken for labels: %s', (name) => {
  expect(isCalledLabels(name)).toBe(false);
});
