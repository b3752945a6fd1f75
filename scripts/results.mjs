// Counts results from the machine-readable reports of Vitest and Playwright.
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Counts */

/** @returns {Counts} a check that is one thing: it holds or it doesn't. */
export const countOne = (status) => ({
  passed: status === 0 ? 1 : 0,
  failed: status === 0 ? 0 : 1,
  skipped: [],
});

/**
 * @returns {Counts} from Vitest's JSON; a file that could not be loaded counts as one failed test. With a `tag`, tests
 * without it in their names were not asked for: Vitest calls them skipped, and they are left out.
 */
const countVitest = (report, tag = '') => {
  const counts = { passed: 0, failed: 0, skipped: [] };
  for (const file of report.testResults) {
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
      counts.failed += 1;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed') counts.failed += 1;
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
  const counts = { passed: 0, failed: report.errors?.length ?? 0, skipped: [] };
  for (const spec of report.suites.flatMap(specsOf)) {
    for (const test of spec.tests) {
      if (test.status === 'expected') counts.passed += 1;
      else if (test.status === 'flaky') {
        counts.passed += 1;
        console.error(`Passed at its second try only, mend it: ${spec.title}`);
      } else if (test.status === 'skipped') counts.skipped.push(describeSkip(spec, test));
      else counts.failed += 1;
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
    console.error(`No report that can be read at ${path}: ${error.message}`);
    return { passed: 0, failed: 1, skipped: [] };
  }
  const ranNothing = counts.passed + counts.failed + counts.skipped.length === 0;
  if (ranNothing) console.error(`${path} holds no test.`);
  const crashed = status !== 0 && counts.failed === 0;
  if (crashed) console.error(`The runner ended with ${status} although none of its tests failed.`);
  return { ...counts, failed: counts.failed + (ranNothing || crashed ? 1 : 0) };
};

/** The closing line: `N passed, N failed`, with `, N skipped` where there are any. */
export const summaryLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
