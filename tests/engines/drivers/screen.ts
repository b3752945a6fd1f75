import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Look } from './driver.ts';

export interface Screen {
  /** For a program's environment, as DISPLAY. */
  readonly display: string;
  close(): void;
}

/** A screen that nobody sees (Xvfb), under a number that is free: Xvfb picks it and writes it to the fourth of its files. */
export async function startScreen({ width, height }: Look): Promise<Screen> {
  const size = `${width}x${height}x24`;
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const line = once(createInterface(child.stdio[3] as Readable), 'line');
  const [number] = await Promise.race([line, once(child, 'exit').then(() => [undefined])]);
  if (number === undefined) throw new Error('Xvfb could not be started.');
  return { display: `:${number}`, close: () => void child.kill() };
}
