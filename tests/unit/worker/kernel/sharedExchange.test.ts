import { describe, expect, it } from 'vitest';
import {
  emptyExchange,
  exchangeBytes,
  SharedExchange,
} from '../../../../src/worker/kernel/sharedExchange.ts';
import { Left } from '../../../../src/worker/left.ts';

const never = () => Promise.reject(new Error('nobody should rest'));
const numbers = (...values: number[]) => Float32Array.from(values);

function sidesOf(bytes: number, rest: () => Promise<void> = never) {
  const memory = new SharedArrayBuffer(exchangeBytes(bytes));
  return { memory, first: new SharedExchange(memory, 0, rest), second: new SharedExchange(memory, 1, rest) };
}

describe('an exchange through shared memory', () => {
  it('gives each side what the other has told, in that order, also where one is a part ahead', async () => {
    const { first, second } = sidesOf(12);
    first.tell(numbers(1, 2, 3));
    second.tell(numbers(4, 5, 6));
    expect(await second.hear()).toEqual(numbers(1, 2, 3));
    second.tell(numbers(7, 8, 9));
    expect(await first.hear()).toEqual(numbers(4, 5, 6));
    first.tell(numbers(10, 11));
    expect((await first.hear()).slice()).toEqual(numbers(7, 8));
    expect((await second.hear()).slice(0, 2)).toEqual(numbers(10, 11));
  });

  it('keeps what was told: the teller’s numbers may change', async () => {
    const { first, second } = sidesOf(16);
    const told = Float64Array.of(0.1, 0.2);
    first.tell(told);
    told.fill(0);
    second.tell(told);
    expect(await second.hear()).toEqual(Float64Array.of(0.1, 0.2));
  });

  it('lets messages come in while it waits, and ends with what they throw', async () => {
    const { memory, second } = sidesOf(4);
    let rests = 0;
    const first = new SharedExchange(memory, 0, async () => {
      rests += 1;
      if (rests === 2) second.tell(numbers(5));
      if (rests > 2) throw new Left();
    });
    first.tell(numbers(1));
    expect(await first.hear()).toEqual(numbers(5));
    expect(rests).toBe(2);
    await expect(first.hear()).rejects.toThrow(Left);
  });

  it('begins anew in memory that was used before', async () => {
    const { memory, first, second } = sidesOf(4);
    first.tell(numbers(1));
    first.tell(numbers(2));
    second.tell(numbers(3));
    emptyExchange(memory);
    const [again, other] = [new SharedExchange(memory, 0, never), new SharedExchange(memory, 1, never)];
    other.tell(numbers(7));
    again.tell(numbers(8));
    expect(await again.hear()).toEqual(numbers(7));
    expect(await other.hear()).toEqual(numbers(8));
  });

  it('hears nothing before it has told something', () => {
    const { first, second } = sidesOf(4);
    second.tell(numbers(1));
    expect(() => first.hear()).toThrow(TypeError);
  });
});
