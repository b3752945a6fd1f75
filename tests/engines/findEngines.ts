import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const allInFolders = (folders: readonly string[], names: readonly string[]): string[] =>
  names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isExecutable);

const inFolders = (folders: readonly string[], names: readonly string[]): string | undefined =>
  allInFolders(folders, names)[0];

const searchPath = (): string[] => (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);

/** The path of a Firefox: `FIREFOX_PATH`, else one installed on the system that can say its version. */
export const findFirefox = (): string | undefined =>
  process.env['FIREFOX_PATH'] ??
  allInFolders(
    [...searchPath(), '/Applications/Firefox.app/Contents/MacOS'],
    ['firefox-esr', 'firefox', 'firefox.exe'],
  ).find(saysItsVersion);

/** Debian's `firefox` is a script that starts a browser which may not be there. */
const saysItsVersion = (path: string): boolean =>
  spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 120_000 }).status === 0;

/** Whether there is a program for screens that nobody sees. */
export const hasScreens = (): boolean => inFolders(searchPath(), ['Xvfb']) !== undefined;

/** The path of WebKitGTK's MiniBrowser, where everything is installed that drives it. */
export function findWebKit(): string | undefined {
  const tools = ['WebKitWebDriver', 'Xvfb'];
  if (!tools.every((tool) => inFolders(searchPath(), [tool]))) return undefined;
  // Debian keeps it in a folder of the machine's kind and of WebKitGTK's version.
  const libraries = ['/usr/lib', '/usr/libexec', ...foldersIn('/usr/lib')];
  return inFolders(
    libraries.flatMap(foldersIn).filter((folder) => /webkit2?gtk/.test(folder)),
    ['MiniBrowser'],
  );
}

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => join(folder, entry.name))
    : [];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
