import { rmSync, statSync } from 'node:fs';
import { type Bomb, makeBombs } from './bombs/make.ts';
import { launchBrowser, processOf, residentMegabytes, serveSources } from './browser.ts';

interface Readers {
  readonly openFiles: typeof import('../src/files/openFiles.ts').openFiles;
}

/** Opening files that ask for far more memory or time than they have bytes, each in a browser of its own. */
export async function measure(): Promise<object[][]> {
  const { server, address } = await serveSources();
  const { folder, bombs } = makeBombs();
  const rows: object[] = [];
  try {
    for (const bomb of bombs) rows.push(await open(bomb, address));
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
  return [rows];
}

async function open({ what, path }: Bomb, address: string): Promise<object> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${address}bench/README.md`);
    await page.setContent('<input type="file">');
    const content =
      "import { openFiles } from '/src/files/openFiles.ts'; Object.assign(globalThis, { openFiles });";
    await page.addScriptTag({ type: 'module', content });
    await page.waitForFunction(() => 'openFiles' in globalThis);
    await page.setInputFiles('input', path);
    const id = await processOf(page);
    const before = id && residentMegabytes(id, 'VmRSS');
    const opened = await page.evaluate(openThere);
    const peak = id && residentMegabytes(id, 'VmHWM');
    return {
      file: what,
      kB: Math.round(statSync(path).size / 1000),
      'peak MB': peak && before && peak - before,
      ...opened,
    };
  } finally {
    await browser.close();
  }
}

/** Runs in the page. The longest silence is the longest time in which no message could be heard. */
async function openThere() {
  const { openFiles } = globalThis as unknown as Readers;
  const chosen = [...(document.querySelector('input')?.files ?? [])];
  const begun = performance.now();
  let heard = begun;
  let silence = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    silence = Math.max(silence, performance.now() - heard);
    heard = performance.now();
    port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
  const { pictures, refused, question } = await openFiles(chosen);
  silence = Math.max(silence, performance.now() - heard);
  port1.close();
  return {
    seconds: Math.round(performance.now() - begun) / 1000,
    'longest silence s': Math.round(silence) / 1000,
    outcome: refused[0]?.id ?? question?.kind ?? `${pictures.length} pictures`,
  };
}
