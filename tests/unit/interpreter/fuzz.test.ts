import { expect, it } from 'vitest';
import { run } from './corpus.ts';
import { mutations } from './mutations.ts';

const count = Number(process.env['FUZZ_PROGRAMS'] ?? 2000);
const stepBudget = 20_000;

it(
  `ends every one of ${count} damaged programs with a result or an error of its own`,
  () => {
    let failed = 0;
    for (const source of mutations(count, Number(process.env['FUZZ_SEED'] ?? 1))) {
      try {
        if (run(source, stepBudget).error !== undefined) failed++;
      } catch (error) {
        throw new Error(`${String(error)}\nin the program\n${source}`, { cause: error });
      }
    }
    // Most are broken, but some must still run, or the test would look at the parser alone.
    expect(failed).toBeGreaterThan(count / 4);
    expect(failed).toBeLessThan(count);
  },
  Math.max(60_000, count * 20),
);
