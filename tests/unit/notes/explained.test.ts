import { expect, it } from 'vitest';
import { chapters } from '../../../src/notes/course.ts';
import { explainedAt, explainedIn } from '../../../src/notes/explained.ts';

it.each(Object.entries(explainedAt))('%s is explained at a step that there is', (_, { chapter, step }) => {
  expect(Object.keys(chapters[chapter].structure.steps)).toContain(step);
});

it('every explanation belongs to a panel of the playground', () => {
  const linked = new Set<string>(Object.values(explainedIn).flat());
  expect(Object.keys(explainedAt).filter((id) => !linked.has(id))).toEqual([]);
});
