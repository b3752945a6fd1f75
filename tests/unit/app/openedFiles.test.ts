import { describe, expect, it } from 'vitest';
import { createFrameExchange } from '../../../src/app/frameExchange.ts';
import { createOpenedFiles, withAnswer } from '../../../src/app/openedFiles.ts';
import type { FilesOpened } from '../../../src/protocol/events.ts';

const good: FilesOpened = {
  type: 'filesOpened',
  source: 'files',
  pictures: [{ name: 'a', width: 64, height: 64 }],
  photographs: true,
  remarks: [],
  refused: [],
  used: [0],
};
const bad: FilesOpened = { ...good, pictures: [], used: [], refused: [{ name: 'b', sentence: 'No.' }] };
const file = (name: string) => new File([], name);
const a = { files: [file('a')], answers: [] };
const b = { files: [file('b')], answers: [] };

describe('the files kept for a new worker', () => {
  it('are those whose pictures are open, also when bad ones were sent before the answer', () => {
    const opened = createOpenedFiles();
    opened.sent(a);
    opened.sent(b);
    expect(opened.answered(good)).toBe(false);
    expect(opened.answered(bad)).toBe(false);
    expect(opened.current).toEqual(a);
  });

  it('know the answer to what was sent again, and expect none from a worker that is gone', () => {
    const opened = createOpenedFiles();
    opened.sent(a);
    opened.answered(good);
    opened.sent(b);
    opened.forgetSent();
    opened.sent(opened.current, true);
    expect(opened.answered(good)).toBe(true);
    expect(opened.current).toEqual(a);
  });

  it('are again those before, when the run on new ones was cancelled before it started', () => {
    const opened = createOpenedFiles();
    opened.sent(a);
    opened.answered(good);
    opened.keep();
    opened.sent(b);
    opened.answered(good);
    expect(opened.current).toEqual(b);
    opened.putBack();
    expect(opened.current).toEqual(a);
  });

  it('leave out refused ones, and keep what was decided about the others at their new places', () => {
    const opened = createOpenedFiles();
    const files = ['bad', 'one', 'two'].map(file);
    opened.sent({ files, answers: [{ file: 2, reading: 1 }] });
    opened.answered({ ...good, used: [1, 2] });
    expect(opened.current).toEqual({ files: files.slice(1), answers: [{ file: 1, reading: 1 }] });
  });

  it('wait beside a question for its answer, which joins those given before', () => {
    const opened = createOpenedFiles();
    opened.sent(a);
    const question = {
      kind: 'notFinite',
      file: 0,
      fileName: 'a',
      array: '',
      nan: 1,
      infinite: 0,
      numbers: 9,
    } as const;
    opened.answered({ ...bad, refused: [], question });
    expect(opened.asked).toBe(a);
    expect(withAnswer([{ file: 0, reading: 2 }], { file: 0, replaceNotFinite: true })).toEqual([
      { file: 0, reading: 2, replaceNotFinite: true },
    ]);
    opened.sent(b);
    opened.answered(good);
    expect(opened.asked).toBeUndefined();
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
