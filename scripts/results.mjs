// Counts results from the machine-readable reports of Vitest and Playwright.
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: string[], skipped: string[] }} Counts `failed` and `skipped` are the tests' names */

/** @returns {Counts} a check that is one thing: it holds or it doesn't. */
export const countOne = (status) => ({
  passed: status === 0 ? 1 : 0,
  failed: status === 0 ? [] : [`ended with ${status}`],
  skipped: [],
});

/** The first line of a message, without colours. */
const firstLine = (message = '') =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours a terminal's text
  message.replaceAll(/\u001b\[[0-9;]*m/g, '').split('\n', 1)[0];

const withMessage = (name, message) => [name, firstLine(message)].filter(Boolean).join(': ');

/**
 * @returns {Counts} from Vitest's JSON; a file that could not be loaded counts as one failed test. With a `tag`, tests
 * without it in their names were not asked for: Vitest calls them skipped, and they are left out.
 */
const countVitest = (report, tag = '') => {
  const counts = { passed: 0, failed: [], skipped: [] };
  for (const file of report.testResults) {
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
      counts.failed.push(withMessage(file.name, file.message));
    for (const test of file.assertionResults) {
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed')
        counts.failed.push(withMessage(test.fullName, test.failureMessages?.[0]));
      else if (test.fullName.includes(tag)) counts.skipped.push(test.fullName);
    }
  }
  return counts;
};

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

const describeSkip = (spec, test) => {
  const name = [spec.title, ...(spec.tags ?? []).map((tag) => `@${tag}`)].join(' ');
  const reasons = test.annotations.filter((note) => note.type === 'skip' && note.description);
  return [name, ...reasons.map((note) => note.description)].join(': ');
};

/** @returns {Counts} from Playwright's JSON; an error outside every test counts as one failed test. */
const countPlaywright = (report) => {
  const outside = (report.errors ?? []).map((error) => withMessage('outside every test', error.message));
  const counts = { passed: 0, failed: outside, skipped: [] };
  for (const spec of report.suites.flatMap(specsOf)) {
    for (const test of spec.tests) {
      if (test.status === 'expected') counts.passed += 1;
      else if (test.status === 'flaky') {
        counts.passed += 1;
        console.error(`Passed at its second try only, mend it: ${spec.title}`);
      } else if (test.status === 'skipped') counts.skipped.push(describeSkip(spec, test));
      else counts.failed.push(withMessage(spec.title, test.results?.at(-1)?.error?.message));
    }
  }
  return counts;
};

/**
 * Counts a runner's report, `tag` being what the names of the tests asked for contain. A report that is missing, unreadable or without a single test, and a runner that exits
 * non-zero though no test of it failed, count as one failed.
 * @param {{ kind: string, path: string, tag?: string }} report
 * @returns {Counts}
 */
export const countReport = ({ kind, path, tag }, status) => {
  let counts;
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    counts = kind === 'vitest' ? countVitest(report, tag) : countPlaywright(report);
  } catch (error) {
    return { passed: 0, failed: [`no report that can be read at ${path}: ${error.message}`], skipped: [] };
  }
  const ranNothing = counts.passed + counts.failed.length + counts.skipped.length === 0;
  if (ranNothing) counts.failed.push(`${path} holds no test`);
  else if (status !== 0 && counts.failed.length === 0)
    counts.failed.push(`the runner ended with ${status} although none of its tests failed`);
  return counts;
};

/** The closing line: `N passed, N failed`, with `, N skipped` where there are any. */
export const summaryLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
