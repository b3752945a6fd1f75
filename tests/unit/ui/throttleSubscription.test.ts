import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { throttleSubscription } from '../../../src/ui/useThrottled.ts';

function createTopic() {
  const listeners = new Set<() => void>();
  return {
    listeners,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: () => {
      for (const listener of listeners) listener();
    },
  };
}

/** Frames of a page: one every 16 ms, none while it is hidden. */
function playFrames() {
  let hidden = false;
  let asked: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => asked.push(callback));
  vi.stubGlobal('cancelAnimationFrame', (handle: number) => delete asked[handle - 1]);
  setInterval(() => {
    if (hidden) return;
    const due = asked;
    asked = [];
    for (const callback of due) callback?.(performance.now());
  }, 16);
  return { hide: (now: boolean) => (hidden = now) };
}

describe('throttleSubscription', () => {
  let page: ReturnType<typeof playFrames>;
  beforeEach(() => {
    vi.useFakeTimers();
    page = playFrames();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('passes on the first change with the next frame and the rest of a burst once', () => {
    const topic = createTopic();
    const changed = vi.fn();
    throttleSubscription(topic.subscribe, 100)(changed);
    topic.change();
    vi.advanceTimersByTime(16);
    expect(changed).toHaveBeenCalledTimes(1);
    for (let count = 0; count < 10; count++) topic.change();
    vi.advanceTimersByTime(80);
    expect(changed).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(40);
    expect(changed).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1000);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('passes on at most one change per interval', () => {
    const topic = createTopic();
    const changed = vi.fn();
    throttleSubscription(topic.subscribe, 100)(changed);
    for (let time = 0; time < 1000; time += 10) {
      topic.change();
      vi.advanceTimersByTime(10);
    }
    expect(changed.mock.calls.length).toBeLessThanOrEqual(11);
  });

  it('passes on nothing while the page is hidden, and one change when it is seen again', () => {
    const topic = createTopic();
    const changed = vi.fn();
    throttleSubscription(topic.subscribe, 100)(changed);
    page.hide(true);
    for (let time = 0; time < 60_000; time += 100) {
      topic.change();
      vi.advanceTimersByTime(100);
    }
    expect(changed).not.toHaveBeenCalled();
    page.hide(false);
    vi.advanceTimersByTime(1000);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('says nothing more once it is ended', () => {
    const topic = createTopic();
    const changed = vi.fn();
    const end = throttleSubscription(topic.subscribe, 100)(changed);
    topic.change();
    vi.advanceTimersByTime(16);
    topic.change();
    end();
    vi.advanceTimersByTime(1000);
    expect(changed).toHaveBeenCalledTimes(1);
    const another = vi.fn();
    const endAnother = throttleSubscription(topic.subscribe, 100)(another);
    topic.change();
    endAnother();
    vi.advanceTimersByTime(1000);
    expect(another).not.toHaveBeenCalled();
    expect(topic.listeners.size).toBe(0);
  });
});
