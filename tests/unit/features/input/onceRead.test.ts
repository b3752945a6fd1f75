import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onceRead } from '../../../../src/features/input/onceRead.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a message that lies on the page until it has been read', () => {
  it('lies there once, longer for more sentences', () => {
    const [one, three] = [vi.fn(), vi.fn()];
    const card = { matches: () => false };
    onceRead(card, 1, one);
    onceRead(card, 3, three);
    vi.advanceTimersByTime(18_000);
    expect(one).toHaveBeenCalledOnce();
    expect(three).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(one).toHaveBeenCalledOnce();
    expect(three).toHaveBeenCalledOnce();
  });

  it('stays while the pointer or the focus is on it, and for the whole time after that', () => {
    const read = vi.fn();
    let touched = true;
    onceRead({ matches: () => touched }, 1, read);
    vi.advanceTimersByTime(600_000);
    touched = false;
    vi.advanceTimersByTime(17_000);
    expect(read).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(read).toHaveBeenCalledOnce();
  });

  it('calls nobody back when it is gone before', () => {
    const read = vi.fn();
    onceRead({ matches: () => false }, 1, read)();
    vi.advanceTimersByTime(60_000);
    expect(read).not.toHaveBeenCalled();
  });
});
