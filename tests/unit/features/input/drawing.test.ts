import { expect, it } from 'vitest';
import { cameraProblem } from '../../../../src/features/input/ways/cameraProblem.ts';
import { drawingSide, extended, moved } from '../../../../src/features/input/ways/drawing.ts';

it('the pen stays on the paper', () => {
  expect(moved({ x: 4, y: 500 }, -40, 40)).toEqual({ x: 0, y: drawingSide });
});

it('a point goes to the last stroke, and the strokes before stay as they are', () => {
  const first = { width: 8, points: [{ x: 1, y: 1 }] };
  const second = { width: 20, points: [{ x: 2, y: 2 }] };
  const strokes = extended([first, second], { x: 3, y: 3 });
  expect(strokes[0]).toBe(first);
  expect(strokes[1]).toEqual({
    width: 20,
    points: [
      { x: 2, y: 2 },
      { x: 3, y: 3 },
    ],
  });
  expect(extended([], { x: 1, y: 1 })).toEqual([]);
});

it.each([
  [new DOMException('', 'NotAllowedError'), 'notAllowed'],
  [new DOMException('', 'NotFoundError'), 'notFound'],
  [new DOMException('', 'NotReadableError'), 'inUse'],
  [new TypeError('undefined'), 'notOffered'],
])('the browser’s errors about a camera are told apart: %s', (error, problem) => {
  expect(cameraProblem(error)).toBe(problem);
});
