import type { Shelf } from './notebook.ts';

/** The browser's own storage. Undefined where it is blocked: reading the property then throws. */
export function browserShelf(): Shelf | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
