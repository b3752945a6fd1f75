import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../../src/address/formatAddress.ts';
import { parseAddress } from '../../../src/address/parseAddress.ts';
import { parseDescription } from '../../../src/description/parseDescription.ts';
import { address as words } from '../../../src/words/en/address.ts';
import { say } from '../../../src/words/sayings.ts';
import { assertProperty } from '../assertProperty.ts';
import { anyAddress, screens } from './arbitrary.ts';

/** Addresses in all; `npm run fuzz` makes a hundred thousand. */
const count = Number(process.env['FUZZ_MUTATIONS'] ?? 1500);
/** Milliseconds that may pass before an address counts as one that hangs. */
const hang = 2000;

const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '%',
    '%E0%A4%A',
    '\uD800',
    '&',
    '=',
    '?',
    '/',
    '#',
    '+',
    '\0',
    '\u202E',
    '&seed=',
    '&unit=-1',
  ),
  fc.constantFrom('__proto__=1', 'constructor', '1e999', '-1', 'NaN', 'e'.repeat(50), '9'.repeat(400)),
);

/** An address that was changed: pieces put in or taken out, doubled, or repeated until it is very long. */
const mutated = fc
  .record({
    hash: anyAddress.map(formatAddress),
    changes: fc.array(fc.record({ at: fc.nat(500), cut: fc.nat(30), piece }), { maxLength: 6 }),
    times: fc.oneof({ weight: 30, arbitrary: fc.constant(1) }, fc.nat(5000)),
  })
  .map(({ hash, changes, times }) =>
    changes
      .reduce((text, { at, cut, piece }) => text.slice(0, at) + piece + text.slice(at + cut), hash)
      .repeat(times),
  );

const random = fc.string({ unit: 'binary', maxLength: 300 });

describe('random and mutated addresses', () => {
  it(`are read without an exception, in bounded time, to something that can be written (${count} addresses)`, () => {
    let slowest = 0;
    let understood = 0;
    assertProperty(
      fc.property(fc.oneof({ weight: 4, arbitrary: mutated }, random), random, (hash, search) => {
        const read = () => {
          const start = performance.now();
          const parsed = parseAddress({ hash, search }, { screens, hiddenSize: 25 });
          return [parsed, performance.now() - start] as const;
        };
        const [parsed, elapsed] = read();
        // Another program may have held up this one: what hangs, hangs twice.
        slowest = Math.max(slowest, elapsed > hang ? read()[1] : elapsed);
        const { problems, ...address } = parsed;
        if (problems.length === 0) understood += 1;
        expect(problems.length).toBeLessThanOrEqual(7);
        expect(words.text(problems.map((problem) => say(words.problems, problem))).length).toBeLessThan(1500);
        if (address.run) expect(parseDescription(address.run).problems).toEqual([]);
        const again = parseAddress({ hash: formatAddress(address), search: '' }, { screens, hiddenSize: 25 });
        expect(again).toEqual({ ...address, problems: [] });
      }),
      { numRuns: count },
    );
    console.info(
      `${count} addresses, ${understood} of them without a problem; slowest ${slowest.toFixed(1)} ms`,
    );
    expect(slowest).toBeLessThan(hang);
    expect(understood).toBeGreaterThan(0);
    expect(understood).toBeLessThan(count);
  }, 3_600_000);
});
