import type { CodeFile } from '../../exercise/messages.ts';
import { mainFile, starterCode } from './starterCode.ts';

const key = 'exercise.octave';

/** What the student has written: the main file first, helper files after it. */
export type Code = readonly [CodeFile, ...CodeFile[]];

export const starter: Code = [{ name: mainFile, text: starterCode }];

/** Where text is kept on this machine: the browser's localStorage. Reading or writing may throw where it is blocked. */
export type TextStore = Pick<Storage, 'getItem' | 'setItem'>;

/** The code of the last visit; undefined when there is none, or nothing that can be read. */
export function readCode(store: () => TextStore): Code | undefined {
  try {
    const read: unknown = JSON.parse(store().getItem(key) ?? 'null');
    if (!Array.isArray(read) || !read.every(isFile)) return undefined;
    const [main, ...helpers] = read;
    return main && [main, ...helpers];
  } catch {
    return undefined;
  }
}

/** Whether it could be kept: storage may be blocked or full. */
export function keepCode(store: () => TextStore, code: Code): boolean {
  try {
    store().setItem(key, JSON.stringify(code));
    return true;
  } catch {
    return false;
  }
}

function isFile(value: unknown): value is CodeFile {
  if (typeof value !== 'object' || value === null) return false;
  const { name, text } = value as Partial<Record<keyof CodeFile, unknown>>;
  return typeof name === 'string' && typeof text === 'string';
}
