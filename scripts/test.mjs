// `npm test`: installs what is missing, finds a browser, runs every check and counts the results.
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { stages, stagesThenCourseData } from './checks.mjs';
import { courseDataFolder, courseDataTag } from './courseData.mjs';
import { ensureInstalled, root } from './install.mjs';
import { countOne, countReport, summaryLine } from './results.mjs';
import { endWhenInterrupted, run, sideBySide } from './run.mjs';

endWhenInterrupted();
ensureInstalled();
// Copied before Vite is loaded, which sets NODE_ENV: a build that inherits "development" ships React's development version.
const { NODE_ENV: _, ...inherited } = process.env;
const { ensureBrowser } = await import('./browser.mjs');
const browser = await ensureBrowser();
const env = {
  ...inherited,
  ...(browser === undefined ? {} : { CHROMIUM_PATH: browser }),
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
};

// Nothing of an earlier run may be counted or tested.
for (const folder of ['reports', 'dist']) rmSync(join(root, folder), { recursive: true, force: true });
mkdirSync(join(root, 'reports'));

const total = { passed: 0, failed: [], skipped: [] };
const lines = [];
const titleOf = ({ name, command }) => `\n── ${name}: ${command.join(' ')}`;

/** Counts a check that has ended. @returns {string[]} the tests that it skipped */
const count = ({ name, report }, { status, seconds }) => {
  const counts = report
    ? countReport({ ...report, path: join(root, report.path) }, status)
    : countOne(status);
  total.passed += counts.passed;
  total.failed.push(...counts.failed.map((test) => `${name}: ${test}`));
  lines.push(
    `${counts.failed.length === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(19)} ${summaryLine(counts)} (${seconds.toFixed(1)} s)`,
  );
  return counts.skipped.map((reason) => `${name}: ${reason}`);
};

// `npm test -- --course-data-apart`: first everything as on a machine without the course's data, then the tests that need it.
const apart = process.argv.includes('--course-data-apart');
const thenCourseData = apart && courseDataFolder() !== undefined;
if (apart && !thenCourseData)
  console.log('The course’s data is not beside the project: its tests are skipped.');

const environmentOf = (check) => ({
  ...env,
  ...(apart && !check.needsCourseData && { COURSE_DATA: 'absent' }),
  ...check.env,
});

/** Runs the checks of a stage and counts them; those that it skipped are listed. */
const runStage = async (stage) => {
  const [alone, ...others] = stage;
  if (others.length === 0) console.log(titleOf(alone));
  const ended = await sideBySide(stage, Math.min(2, availableParallelism()), (check) =>
    others.length === 0 ? run(check.command, environmentOf(check)) : runQuietly(check, environmentOf(check)),
  );
  for (const [n, check] of stage.entries()) {
    const skipped = count(check, ended[n]);
    const runsLater = (test) => thenCourseData && !check.needsCourseData && test.includes(courseDataTag);
    total.skipped.push(...skipped.filter((test) => !runsLater(test)));
  }
};

/** Runs one of several at the same time: its output is shown in one piece when it has ended. */
const runQuietly = async (check, env) => {
  const output = [];
  const ended = await run(check.command, env, (text) => output.push(Buffer.from(text)));
  console.log(`${titleOf(check)}\n${Buffer.concat(output)}`);
  return ended;
};

for (const stage of thenCourseData ? stagesThenCourseData : stages) await runStage(stage);

console.log(`\n${lines.join('\n')}`);
const list = (title, tests) => {
  if (tests.length > 0) console.log(`\n${title}:\n${tests.map((test) => `  ${test}`).join('\n')}`);
};
list('Skipped', total.skipped);
list('Failed', total.failed);
console.log(`\n${summaryLine(total)}`);
process.exitCode = total.failed.length === 0 ? 0 : 1;
