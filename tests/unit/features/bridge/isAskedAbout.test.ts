import { expect, it } from 'vitest';
import { firstLearners, isAskedAbout } from '../../../../src/features/bridge/settings.ts';

const [asked, other] = firstLearners;

it('the prediction’s question is about the first learner as it is at the beginning', () => {
  expect(isAskedAbout(asked)).toBe(true);
});

it.each([
  ['a stronger penalty', other],
  ['another method', { ...asked, kind: 'topK' as const }],
])('the prediction’s question is not about %s, whose result would be held against it', (_, learner) => {
  expect(isAskedAbout(learner)).toBe(false);
});
