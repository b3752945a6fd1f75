import { describe, expect, it } from 'vitest';
import { programsOf, run, sameText, themes, withoutUsage } from './corpus.ts';

describe.each(themes())('programs about %s', (theme) => {
  it.each(programsOf(theme).map((program) => [program.name, program] as const))(
    'print and fail as in Octave: %s',
    (_, { source, expected }) => {
      const outcome = run(source);
      if (!sameText(outcome.output, expected.output)) expect(outcome.output).toBe(expected.output);
      expect(withoutUsage(outcome.error)).toBe(withoutUsage(expected.error));
    },
  );
});
