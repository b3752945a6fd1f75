// Every check of `npm test`. A check without a report counts as one; one with a report counts its tests.
import { courseDataTag, filesWithCourseData } from './courseData.mjs';

const vitest = (project, name = project, filters = []) => ({
  name,
  command: [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=reports/${name}.json`,
    ...filters,
  ],
  report: { kind: 'vitest', path: `reports/${name}.json` },
});

const playwright = (name, filters = []) => ({
  name,
  command: ['playwright', 'test', ...filters],
  env: { E2E_REPORT: `reports/${name}.json` },
  report: { kind: 'playwright', path: `reports/${name}.json` },
});

const types = (room) => ({ name: `types: ${room}`, command: ['tsc', '-p', `tsconfig.${room}.json`] });

// Commands are names in node_modules/.bin, or `node`.

/** The checks of a few seconds; the build among them. */
const quickChecks = [
  { name: 'dead code', command: ['knip'] },
  { name: 'build', command: ['vite', 'build'] },
  {
    name: 'dead code: used by tests only',
    command: ['knip', '--production', '--config', 'knip.production.json'],
  },
  types('page'),
  types('worker'),
  types('node'),
  { name: 'format', command: ['biome', 'format'] },
  { name: 'lint', command: ['biome', 'check', '--formatter-enabled=false', '--error-on-warnings'] },
];

/** The checks of what was built, which take one processor each. */
const buildChecks = [
  { name: 'sizes', command: ['node', 'scripts/sizes.mjs'] },
  { name: 'workers', command: ['node', 'scripts/checkWorkerEntries.mjs'] },
];

/** One stage after the other; the checks of a stage run side by side. */
export const stages = [
  quickChecks,
  buildChecks,
  [vitest('unit')],
  [vitest('browser')],
  [playwright('e2e')],
  [
    {
      name: 'engines',
      // Chromium's share is e2e's; `npm run engines` compares all three.
      command: ['node', 'scripts/engines.mjs', 'firefox', 'webkit'],
      report: { kind: 'vitest', path: 'reports/engines.json' },
    },
  ],
];

/** Only the tests that need the course's data; the page has to be built before. */
const courseDataChecks = [
  ...['unit', 'browser'].map((project) =>
    vitest(project, `${project}-course-data`, [
      ...filesWithCourseData(`tests/${project}`),
      '-t',
      courseDataTag,
    ]),
  ),
  playwright('e2e-course-data', ['--grep', courseDataTag]),
].map((check) => ({ ...check, needsCourseData: true, report: { ...check.report, tag: courseDataTag } }));

/** The same stages, and in the last one, beside browsers that wait much, the tests that need the course's data. */
export const stagesThenCourseData = [...stages.slice(0, -1), [...(stages.at(-1) ?? []), ...courseDataChecks]];
