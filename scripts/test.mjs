// `npm test`: installs what is missing, finds a browser, runs every check in turn and counts the results.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { checks, courseDataChecks } from './checks.mjs';
import { courseDataFolder, courseDataTag } from './courseData.mjs';
import { ensureInstalled, root } from './install.mjs';
import { countOne, countReport, summaryLine } from './results.mjs';

const minutesPerCheck = 25;

/** Runs one command to its end, its output shown; a command over its time is ended with all it started. */
const run = ([command, ...args], env) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
    });
    const end = (signal) => {
      if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, signal);
      else child.kill(signal);
    };
    const timer = setTimeout(() => {
      console.error(`Not done after ${minutesPerCheck} minutes: ended.`);
      end('SIGKILL');
    }, minutesPerCheck * 60_000);
    const interrupted = () => {
      end('SIGTERM');
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    const finish = (status) => {
      clearTimeout(timer);
      process.removeListener('SIGINT', interrupted);
      resolve(status);
    };
    child.once('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      finish(1);
    });
    child.once('close', (code) => finish(code ?? 1));
  });

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

const total = { passed: 0, failed: 0, skipped: [] };
const lines = [];

/** Runs one check and counts it. @returns {Promise<string[]>} the tests that it skipped */
const runCheck = async ({ name, command, report, env: own }, inherited) => {
  console.log(`\n── ${name}: ${command.join(' ')}`);
  const started = performance.now();
  const status = await run(command, { ...inherited, ...own });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counts = report
    ? countReport({ ...report, path: join(root, report.path) }, status)
    : countOne(status);
  total.passed += counts.passed;
  total.failed += counts.failed;
  lines.push(
    `${counts.failed === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(19)} ${summaryLine(counts)} (${seconds} s)`,
  );
  return counts.skipped.map((reason) => `${name}: ${reason}`);
};

// `npm test -- --course-data-apart`: first everything as on a machine without the course's data, then the tests that need it.
const apart = process.argv.includes('--course-data-apart');
const thenCourseData = apart && courseDataFolder() !== undefined;
if (apart && !thenCourseData)
  console.log('The course’s data is not beside the project: its tests are skipped.');
for (const check of checks) {
  const skipped = await runCheck(check, apart ? { ...env, COURSE_DATA: 'absent' } : env);
  total.skipped.push(...skipped.filter((test) => !(thenCourseData && test.includes(courseDataTag))));
}
if (thenCourseData) for (const check of courseDataChecks) total.skipped.push(...(await runCheck(check, env)));

console.log(`\n${lines.join('\n')}`);
if (total.skipped.length > 0)
  console.log(`\nSkipped:\n${total.skipped.map((reason) => `  ${reason}`).join('\n')}`);
console.log(`\n${summaryLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
