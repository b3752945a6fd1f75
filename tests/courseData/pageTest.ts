import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { courseDataFolder, courseDataTag } from '../../scripts/courseData.mjs';
import { test } from '../e2e/support/test.ts';
import { CourseData } from './courseData.ts';

/** A test of the page that needs the course's data, which its body is given; skipped where the data is absent. */
export function courseDataTest(
  name: string,
  body: (fixtures: { readonly page: Page }, data: CourseData) => Promise<void>,
): void {
  test(name, { tag: courseDataTag }, async ({ page }) => {
    const folder = courseDataFolder();
    test.skip(folder === undefined, 'the course’s data is not beside the project');
    const read = async (path: string) => new Uint8Array(await readFile(join(folder ?? '', path)));
    await body({ page }, new CourseData(read));
  });
}
