import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'vitest';
import { courseDataFolder, courseDataTag } from '../../scripts/courseData.mjs';
import { CourseData } from './courseData.ts';

/** A test in Node that needs the course's data, which its body is given; skipped where the data is absent. */
export function courseDataTest(
  name: string,
  body: (data: CourseData) => Promise<void>,
  timeout?: number,
): void {
  const folder = courseDataFolder();
  const read = async (path: string) => new Uint8Array(await readFile(join(folder ?? '', path)));
  it.skipIf(folder === undefined)(`${name} ${courseDataTag}`, () => body(new CourseData(read)), timeout);
}
