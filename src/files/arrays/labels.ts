/** What variables with classes or names in them are usually called, alone or beside `train`, `test` and the like. */
const words = [
  'y',
  'label',
  'labels',
  'target',
  'targets',
  'gnd',
  'class',
  'classes',
  'identity',
  'fold_indices',
];
const places = [
  'train',
  'test',
  'val',
  'valid',
  'validation',
  'dev',
  'extra',
  'unlabeled',
  'all',
  'fine',
  'coarse',
];

/** Whether a variable is called as labels are: y, Y_test, trainLabels, dataset.train.labels … */
export function isCalledLabels(name: string): boolean {
  const last =
    name
      .replace(/\{\d+\}|\(\d+\)/g, '')
      .split('.')
      .at(-1) ?? '';
  const parts = last
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/\d+$/, '')
    .split('_')
    .filter((part) => part !== '');
  const rest = parts.filter((part) => !places.includes(part));
  return rest.length === 1
    ? isLabelWord(rest[0] as string)
    : parts.length > 0 && isLabelWord(parts.join('_'));
}

/** `ytrain` and `testlabels` are written in one word too. */
function isLabelWord(word: string): boolean {
  if (words.includes(word)) return true;
  return places.some((place) =>
    words.some(
      (label) =>
        word === `${place}${label}` ||
        ((label.length > 1 || place.length > 2) && word === `${label}${place}`),
    ),
  );
}
