import { describe, expect, it } from 'vitest';
import { createFrameExchange } from '../../../src/app/frameExchange.ts';
import { createOpenedFiles } from '../../../src/app/openedFiles.ts';
import type { FilesOpened } from '../../../src/protocol/events.ts';

const good: FilesOpened = {
  type: 'filesOpened',
  pictures: [{ name: 'a', width: 64, height: 64 }],
  photographs: true,
  remarks: [],
  refused: [],
};
const bad: FilesOpened = { ...good, pictures: [], refused: [{ name: 'b', sentence: 'No.' }] };
const a = [new File([], 'a')];
const b = [new File([], 'b')];

describe('the files kept for a new worker', () => {
  it('are those whose pictures are open, also when bad ones were sent before the answer', () => {
    const opened = createOpenedFiles();
    opened.sent(a);
    opened.sent(b);
    expect(opened.answered(good)).toBe(false);
    expect(opened.answered(bad)).toBe(false);
    expect(opened.current).toBe(a);
  });

  it('know the answer to what was sent again, and expect none from a worker that is gone', () => {
    const opened = createOpenedFiles();
    opened.sent(a);
    opened.answered(good);
    opened.sent(b);
    opened.forgetSent();
    opened.sent(opened.current, true);
    expect(opened.answered(good)).toBe(true);
    expect(opened.current).toBe(a);
  });
});

describe('the buffer of a frame', () => {
  it('goes back once, when the frame is on screen, or at once when it is not drawn', () => {
    const given: ArrayBuffer[] = [];
    const frames = createFrameExchange((buffer) => given.push(buffer));
    const [first, second, third] = [new ArrayBuffer(1), new ArrayBuffer(2), new ArrayBuffer(3)];
    frames.received(first, true);
    expect(given).toEqual([]);
    frames.handBack();
    frames.handBack();
    frames.received(second, false);
    frames.received(third, true);
    frames.forget();
    frames.handBack();
    expect(given).toEqual([first, second]);
  });
});
