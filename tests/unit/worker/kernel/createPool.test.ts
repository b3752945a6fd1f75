import { describe, expect, it } from 'vitest';
import { threadsFor } from '../../../../src/worker/kernel/createPool.ts';

const natural = { visibleSize: 64, hiddenSize: 25 };
const digits = { visibleSize: 784, hiddenSize: 196 };

describe('threads for an evaluation', () => {
  it('are as many as there are cores where there is work for all of them, but eight at most', () => {
    expect(threadsFor(natural, 10_000, 2)).toBe(2);
    expect(threadsFor(natural, 10_000, 4)).toBe(4);
    expect(threadsFor(digits, 10_000, 64)).toBe(8);
  });

  it('are fewer where a message to another one takes longer than the work', () => {
    expect(threadsFor(natural, 1000, 4)).toBe(1);
    expect(threadsFor(natural, 3000, 4)).toBe(3);
    expect(threadsFor(natural, 100, 4)).toBe(1);
  });

  it('are never more than there are patches', () => {
    expect(threadsFor({ visibleSize: 4096, hiddenSize: 4096 }, 3, 8)).toBe(3);
  });
});
