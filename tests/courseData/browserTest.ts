import { inject, it } from 'vitest';
import { CourseData } from './courseData.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** By vitest.config.ts: where the course's data is, if anywhere, and what marks the tests that need it. */
    courseData: { readonly folder: string | null; readonly tag: string };
  }
}

/** A test in a browser that needs the course's data, which its body is given; skipped where the data is absent. */
export function courseDataTest(
  name: string,
  body: (data: CourseData) => Promise<void>,
  timeout?: number,
): void {
  const { folder, tag } = inject('courseData');
  const read = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
    const response = await fetch(`/@fs${folder}/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  it.skipIf(folder === null)(`${name} ${tag}`, () => body(new CourseData(read)), timeout);
}
