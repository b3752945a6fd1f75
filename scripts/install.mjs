// Node built-ins only: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const packagesOf = (lockfile) => JSON.parse(readFileSync(lockfile, 'utf8')).packages ?? {};

/**
 * Whether node_modules holds what package-lock.json asks for. Contents are compared, not dates: a checkout gives every
 * file the date of the moment. Optional packages (other platforms' binaries) may be absent.
 */
export const isInstalled = (folder = root) => {
  const installedLockfile = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLockfile)) return false;
  const installed = packagesOf(installedLockfile);
  return Object.entries(packagesOf(join(folder, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' ||
      installed[path]?.version === wanted.version ||
      (installed[path] === undefined && (wanted.optional || wanted.devOptional || wanted.peer)),
  );
};

const nodeIsSupported = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
};

/** Runs `npm ci` where node_modules is missing or not what the lockfile says; ends the process when it can't. */
export const ensureInstalled = () => {
  if (!nodeIsSupported()) {
    console.error(`This needs Node 20.19 or newer (or 22.12 or newer); this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (isInstalled()) return;
  console.log('Installing the dependencies (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error('npm ci failed: what it printed above says why. Nothing else was run.');
  process.exit(1);
};
