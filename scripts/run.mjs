// Runs the commands of the checks, some side by side, each within its time.
import { spawn } from 'node:child_process';
import { root } from './install.mjs';

const minutesPerCheck = 25;
const isWindows = process.platform === 'win32';
const running = new Set();

/** Ends a child with all that it started. */
const end = (child, signal) => {
  if (child.pid !== undefined && !isWindows) process.kill(-child.pid, signal);
  else child.kill(signal);
};

/** What is running ends when this process is interrupted. */
export const endWhenInterrupted = () =>
  process.once('SIGINT', () => {
    for (const child of running) end(child, 'SIGTERM');
    process.exit(130);
  });

/**
 * Runs one command to its end; one that is over its time is ended with all that it started.
 * @param {string[]} command
 * @param {(text: string | Uint8Array) => void} [say] takes what it prints; without it the terminal has it at once
 * @returns {Promise<{ status: number, seconds: number }>}
 */
export const run = ([command, ...args], env, say) =>
  new Promise((resolve) => {
    const output = say === undefined ? 'inherit' : 'pipe';
    const started = performance.now();
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ['ignore', output, output],
      detached: !isWindows,
      shell: isWindows,
    });
    running.add(child);
    child.stdout?.on('data', say);
    child.stderr?.on('data', say);
    const complain = (sentence) => (say ? say(`${sentence}\n`) : console.error(sentence));
    const timer = setTimeout(() => {
      complain(`Not done after ${minutesPerCheck} minutes: ended.`);
      end(child, 'SIGKILL');
    }, minutesPerCheck * 60_000);
    const finish = (status) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ status, seconds: (performance.now() - started) / 1000 });
    };
    child.once('error', (error) => {
      complain(`${command} could not be started: ${error.message}`);
      finish(1);
    });
    child.once('close', (code) => finish(code ?? 1));
  });

/**
 * Does a job for each item, so many at a time.
 * @template Item, Result
 * @param {readonly Item[]} items
 * @param {number} atOnce
 * @param {(item: Item) => Promise<Result>} job
 * @returns {Promise<Result[]>} the results in the items' order
 */
export const sideBySide = async (items, atOnce, job) => {
  const results = [];
  const waiting = [...items.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      results[next[0]] = await job(next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
};
