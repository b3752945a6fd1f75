import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { groupLoaders } from '../../../src/words/groups.ts';
import { createWordLibrary } from '../../../src/words/library.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('words that never arrive are given up after half a minute, and can be asked for again', async () => {
  let asked = 0;
  const never = (): Promise<never> => {
    asked += 1;
    return new Promise(() => undefined);
  };
  const library = createWordLibrary('en', { ...groupLoaders, en: { ...groupLoaders.en, panels: never } });
  const failed = vi.fn();
  library.load('panels').catch(failed);
  await vi.advanceTimersByTimeAsync(29_000);
  expect(failed).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2000);
  expect(failed).toHaveBeenCalledOnce();
  library.retry();
  library.load('panels').catch(failed);
  expect(asked).toBe(2);
});
