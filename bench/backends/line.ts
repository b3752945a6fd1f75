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

/** The system's Python beside the first on the path, which may be one without NumPy. */
const programs = { py: ['python3', '/usr/bin/python3'], m: ['octave-cli'] } as const;

/** BLAS as it chooses for this processor: some machines force OpenBLAS to an older one's kernels, half as fast. */
const { OPENBLAS_CORETYPE: _, OPENBLAS_L2_SIZE: __, ...environment } = process.env;

/** A program here that can run the peer's script; undefined where none is installed. */
function programOf({ script, module }: Peer): string | undefined {
  const check = module ? ['-c', `import ${module}`] : ['--version'];
  const candidates = programs[script.endsWith('.py') ? 'py' : 'm'];
  return candidates.find((program) => spawnSync(program, check, { env: environment }).status === 0);
}

export const isInstalled = (peer: Peer): boolean => programOf(peer) !== undefined;

/** A script that reads questions and writes answers, a line of JSON each. */
export function openPeer(peer: Peer): Line {
  const script = join(process.cwd(), 'bench/peers', peer.script);
  const program = programOf(peer);
  if (program === undefined) throw new Error(`Nothing here runs ${peer.script}.`);
  const child = spawn(program, [script, ...(peer.argument ? [peer.argument] : [])], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: environment,
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
      child.kill('SIGKILL'); // asked politely, Octave leaves its workspace in a file
    },
  };
}
