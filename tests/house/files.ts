import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const skipped = new Set(['.git', 'node_modules', 'dist', 'reports', 'test-results', 'playwright-report']);

/** Files below `folder` (relative to the root) whose name matches, by path relative to that folder, with `/`. */
export const readTree = (folder: string, name: RegExp): Map<string, string> => {
  const base = join(root, folder);
  const found = new Map<string, string>();
  const visit = (directory: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.isDirectory() && !skipped.has(entry.name)) visit(path);
      else if (entry.isFile() && name.test(entry.name)) {
        found.set(relative(base, path).split(sep).join('/'), readFileSync(path, 'utf8'));
      }
    }
  };
  visit(base);
  return found;
};

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Whether there is a file or folder of that path, relative to the root. */
export const isThere = (path: string): boolean => existsSync(join(root, path));

/** Folders directly in `folder`, relative to the root. */
export const foldersIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`);
