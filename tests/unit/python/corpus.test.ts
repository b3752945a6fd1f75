import { beforeAll, describe, expect, it } from 'vitest';
import { loadPython, type PythonRuntime } from '../../../src/python/runtime.ts';
import { programsOf, run, sameOutput, themes } from './corpus.ts';

let python: PythonRuntime;
beforeAll(async () => {
  python = await loadPython();
});

describe.each(themes())('the %s programs print what Python with NumPy prints', (theme) => {
  it.each(programsOf(theme))('$name', ({ source, expected }) => {
    const outcome = run(python, source);
    if (!sameOutput(outcome.output, expected.output)) expect(outcome.output).toBe(expected.output);
    expect(outcome.line).toBe(expected.line);
    expect(outcome.error).toBe(expected.error);
  });
});
