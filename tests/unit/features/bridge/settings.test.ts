import { describe, expect, it } from 'vitest';
import {
  firstLearners,
  firstWorld,
  isAskedAbout,
  questionOf,
} from '../../../../src/features/bridge/settings.ts';

const implied = { ...firstWorld, variant: 'implied' } as const;
const pentagon = { ...firstWorld, variant: 'pentagon' } as const;

describe('the prediction’s question', () => {
  it.each([firstWorld, implied, pentagon])(
    'is about the learners that the screen begins with: $variant',
    (world) => {
      expect(isAskedAbout(world, firstLearners)).toBe(true);
    },
  );

  it.each([
    ['a stronger penalty', { l1: 0.3 }],
    ['another method', { kind: 'topK' }],
  ] as const)('is not about %s, whose result would be held against it', (_, changed) => {
    const [a, b] = firstLearners;
    expect(isAskedAbout(firstWorld, [{ ...a, ...changed }, b])).toBe(false);
    expect(isAskedAbout(firstWorld, [a, { ...b, ...changed }])).toBe(true);
  });

  it('is about absorption, and the second learner, where features imply others', () => {
    expect(questionOf(implied)).toEqual({ question: 'absorption', side: 1 });
    const [a, b] = firstLearners;
    expect(isAskedAbout(implied, [{ ...a, l1: 1 }, b])).toBe(true);
    expect(isAskedAbout(implied, [a, { ...b, l1: 1 }])).toBe(false);
  });
});
