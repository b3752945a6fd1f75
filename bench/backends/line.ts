import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright';
import { processOf, residentMegabytes } from '../browser.ts';
import type { Contestant } from './contestants.ts';
import type { Question } from './workload.ts';

/** A contender at the other end, each in a process of its own. */
export interface Line {
  ask(question: Question): Promise<unknown>;
  /** Peak resident memory of its process in megabytes, its page's or interpreter's own included. */
  peakMegabytes(): Promise<number | undefined>;
  close(): Promise<void>;
}

/** A page in a context, and so a process, of its own. */
export async function openPage(browser: Browser, address: string): Promise<Line> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(new URL('bench/backends/browser/index.html', address).href);
  await page.waitForFunction(() => 'askContender' in globalThis);
  const id = await processOf(page);
  return {
    ask: (question) => page.evaluate((asked) => globalThis.askContender(asked), question),
    peakMegabytes: async () => (id === undefined ? undefined : residentMegabytes(id, 'VmHWM')),
    close: () => context.close(),
  };
}

type Peer = NonNullable<Contestant['peer']>;

const programOf = ({ script }: Peer): string => (script.endsWith('.py') ? 'python3' : 'octave-cli');

export function isInstalled(peer: Peer): boolean {
  const check = peer.module ? ['-c', `import ${peer.module}`] : ['--version'];
  return spawnSync(programOf(peer), check).status === 0;
}

/** A script that reads questions and writes answers, a line of JSON each. */
export function openPeer(peer: Peer): Line {
  const script = join(process.cwd(), 'bench/peers', peer.script);
  const child = spawn(programOf(peer), [script, ...(peer.argument ? [peer.argument] : [])], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    async ask(question) {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      const { done, value } = await answers.next();
      if (done) throw new Error(`${peer.script} ended.`);
      return JSON.parse(value).answer;
    },
    peakMegabytes: async () => (child.pid === undefined ? undefined : residentMegabytes(child.pid, 'VmHWM')),
    close: async () => {
      child.kill();
    },
  };
}
