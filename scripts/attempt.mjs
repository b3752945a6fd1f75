// Tries to install what a check needs and the machine lacks.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { root } from './install.mjs';

const minutesPerAttempt = 10;

/** @returns whether the command succeeded */
export const attempt = (what, command, ...args) => {
  console.log(`No ${what} found: trying "${command} ${args.join(' ')}" …`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: minutesPerAttempt * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  });
  return status === 0;
};

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

let listsAreFresh = false;
const refreshLists = (what) => {
  listsAreFresh ||= attempt(what, 'apt-get', 'update');
  return listsAreFresh;
};

/** Installs Debian's packages where that can be done: as root on Debian. */
export const attemptDebian = (what, ...packages) => {
  if (!isRootOnDebian()) return false;
  return (
    refreshLists(what) && attempt(what, 'apt-get', 'install', '-y', '--no-install-recommends', ...packages)
  );
};
