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

describe('throttleSubscription', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('passes on the first change at once and the rest of a burst once', () => {
    const topic = createTopic();
    const changed = vi.fn();
    throttleSubscription(topic.subscribe, 100)(changed);
    topic.change();
    expect(changed).toHaveBeenCalledTimes(1);
    for (let count = 0; count < 10; count++) topic.change();
    expect(changed).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(100);
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

  it('says nothing more once it is ended', () => {
    const topic = createTopic();
    const changed = vi.fn();
    const end = throttleSubscription(topic.subscribe, 100)(changed);
    topic.change();
    topic.change();
    end();
    vi.advanceTimersByTime(1000);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(topic.listeners.size).toBe(0);
  });
});
