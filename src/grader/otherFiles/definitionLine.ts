import type { SourceFile } from '../student/studentProgram.ts';

/** The line at which a Python file defines a function; the first where it is not found. */
export function definitionLine({ text }: SourceFile, name: string): number {
  const found = text.split(/\r\n?|\n/).findIndex((line) => line.startsWith('def ') && line.includes(name));
  return Math.max(found, 0) + 1;
}
