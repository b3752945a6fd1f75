import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTurns } from '../../../../src/features/reading/figures/turns.ts';
import { groupSteps } from '../../../../src/features/reading/groupSteps.ts';
import { chapters } from '../../../../src/notes/course.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => setTimeout(call, 16));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('draws one waiting figure in each frame, and none that has left the queue', () => {
  const turns = createTurns();
  const drawn: string[] = [];
  const leave = ['first', 'second', 'third'].map((name) => turns.wait(() => drawn.push(name)));
  leave[1]?.();
  vi.advanceTimersByTime(20);
  expect(drawn).toEqual(['first']);
  vi.advanceTimersByTime(20);
  expect(drawn).toEqual(['first', 'third']);
  turns.wait(() => drawn.push('fourth'));
  vi.advanceTimersByTime(20);
  expect(drawn).toEqual(['first', 'third', 'fourth']);
});

it('marks a figure that stands further up with the same settings, for paper', () => {
  const groups = groupSteps(chapters.cost.structure);
  const again = groups.filter((group) => group.again).map(({ names }) => names[0]);
  expect(again).toEqual(['squaredError', 'together']);
});
