import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isInstalled } from '../../scripts/install.mjs';
import { countReport, summaryLine } from '../../scripts/results.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'house-'));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

const vitestFile = (...statuses: readonly string[]) => ({
  status: statuses.includes('failed') ? 'failed' : 'passed',
  name: 'a.test.ts',
  message: '',
  assertionResults: statuses.map((status, index) => ({
    status,
    fullName: `test ${index}`,
    failureMessages: status === 'failed' ? ['\u001b[31mexpected 1\u001b[39m\n  at a.ts'] : [],
  })),
});

describe('counting a report of Vitest', () => {
  it('counts tests and names what was skipped and what failed, without colours', () => {
    const path = put('r.json', {
      testResults: [vitestFile('passed', 'failed'), vitestFile('passed', 'skipped')],
    });
    expect(countReport({ kind: 'vitest', path }, 1)).toEqual({
      passed: 2,
      failed: ['test 1: expected 1'],
      skipped: ['test 1'],
    });
  });

  it('leaves out what was not asked for, where tests are asked for by a tag', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'a @data' },
      { status: 'skipped', fullName: 'b' },
      { status: 'skipped', fullName: 'c @data' },
    ];
    const path = put('r.json', { testResults: [{ status: 'passed', assertionResults }] });
    const counts = countReport({ kind: 'vitest', path, tag: '@data' }, 0);
    expect(counts).toEqual({ passed: 1, failed: [], skipped: ['c @data'] });
  });

  it('counts a file that could not be loaded as one failed', () => {
    const path = put('r.json', {
      testResults: [
        vitestFile('passed'),
        { name: 'b.test.ts', message: 'no such module', status: 'failed', assertionResults: [] },
      ],
    });
    expect(countReport({ kind: 'vitest', path }, 1)).toMatchObject({
      passed: 1,
      failed: ['b.test.ts: no such module'],
    });
  });

  it('counts a runner that crashed, ran nothing, or left no report as one failed', () => {
    const passing = put('r.json', { testResults: [vitestFile('passed')] });
    const failure = (path: string, status: number) => countReport({ kind: 'vitest', path }, status).failed;
    expect(failure(passing, 134)).toEqual(['the runner ended with 134 although none of its tests failed']);
    expect(failure(put('none.json', { testResults: [] }), 0)).toEqual([
      expect.stringContaining('holds no test'),
    ]);
    const unreadable = [expect.stringContaining('no report that can be read')];
    expect(failure(put('broken.json', '{'), 0)).toEqual(unreadable);
    expect(failure(join(folder, 'missing.json'), 0)).toEqual(unreadable);
  });
});

describe('counting a report of Playwright', () => {
  const test = (status: string, description?: string) => ({
    status,
    annotations: description === undefined ? [] : [{ type: 'skip', description }],
  });

  it('counts tests in nested suites, and gives the reason for a skip', () => {
    const inner = {
      specs: [
        {
          title: 'b',
          tests: [{ ...test('unexpected'), results: [{ error: { message: 'not seen\nlog' } }] }],
        },
        { title: 'c', tests: [test('skipped', 'no data')] },
      ],
    };
    const path = put('r.json', {
      suites: [{ specs: [{ title: 'a', tests: [test('expected')] }], suites: [inner] }],
    });
    expect(countReport({ kind: 'playwright', path }, 1)).toEqual({
      passed: 1,
      failed: ['b: not seen'],
      skipped: ['c: no data'],
    });
  });

  it('counts a test that passed at its second try as passed and names it, and an error outside every test as failed', () => {
    const named = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const path = put('r.json', {
      errors: [{ message: 'no server' }],
      suites: [{ specs: [{ title: 'a', tests: [test('flaky')] }] }],
    });
    expect(countReport({ kind: 'playwright', path }, 1)).toEqual({
      passed: 1,
      failed: ['outside every test: no server'],
      skipped: [],
    });
    expect(named.mock.calls.flat().join()).toContain('second try only, mend it: a');
    named.mockRestore();
  });
});

describe('the closing line', () => {
  it('is plain, and mentions skips only where there are any', () => {
    expect(summaryLine({ passed: 3, failed: [], skipped: [] })).toBe('3 passed, 0 failed');
    expect(summaryLine({ passed: 3, failed: ['b'], skipped: ['a'] })).toBe('3 passed, 1 failed, 1 skipped');
  });
});

describe('looking whether the dependencies are installed', () => {
  const lock = (packages: Record<string, object>) => ({ packages: { '': {}, ...packages } });

  it.each([
    ['the same version', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['nothing', {}, false],
  ])('compares what is there with the lockfile: %s', (_, installed, expected) => {
    put(
      'package-lock.json',
      lock({
        'node_modules/a': { version: '1.0.0' },
        'node_modules/b': { version: '2.0.0', optional: true },
      }),
    );
    mkdirSync(join(folder, 'node_modules'));
    put('node_modules/.package-lock.json', { packages: installed });
    expect(isInstalled(folder)).toBe(expected);
  });

  it('says no where there is no node_modules', () => {
    expect(isInstalled(folder)).toBe(false);
  });
});
