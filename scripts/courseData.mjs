// The folder of the course's data, and how to recognise the tests that need it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

/** At the end of the name of every test that needs the course's data, so that a runner can be asked for those alone. */
export const courseDataTag = '@course-data';

/**
 * The folder beside the repository that holds the course's data, or undefined where there is none. With
 * `COURSE_DATA=absent` in the environment the data counts as absent, so that the tests run as they do for a newcomer.
 * @returns {string | undefined}
 */
export const courseDataFolder = () => {
  const folder = join(root, '..', 'shared');
  return process.env.COURSE_DATA !== 'absent' && existsSync(join(folder, 'data')) ? folder : undefined;
};

/**
 * The test files under `folder` (relative to the root) that hold a test which needs the course's data.
 * @returns {string[]} paths relative to the root
 */
export const filesWithCourseData = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((path) => join(folder, path))
    .filter((path) => /\.test\.tsx?$/.test(path))
    .filter((path) => readFileSync(join(root, path), 'utf8').includes('courseDataTest('));
