import { freemem } from 'node:os';
import { softwareRenderer } from '../src/worker/tf/webglDevice.ts';
import { contestants } from './backends/contestants.ts';
import { prepareData } from './backends/files.ts';
import { isInstalled } from './backends/line.ts';
import type { BackendsReport } from './backends/results.ts';
import { runSet, type Surroundings } from './backends/runSet.ts';
import { backendTables } from './backends/tables.ts';
import { judge } from './backends/targets.ts';
import type { SetName } from './backends/workload.ts';
import { launchBrowser, serveSources } from './browser.ts';
import { machine } from './machine.ts';
import { readOptions } from './options.ts';
import { readReport, writeReport } from './report.ts';

const sets: readonly SetName[] = ['nat', 'mnist'];
const percents = [10, 100, 1000];
/** Bytes that ten times the MNIST set-up needs: several contenders hold it at once. */
const roomForTenfoldMnist = 8 * 2 ** 30;

/** Milliseconds of a lap: several evaluations of each that is in question as the fastest. */
const laps = { nat: 400, mnist: 1500 } as const;

/** Cost and gradient, and whole solves, on every engine and native peer, side by side in one run. */
export async function measure(given: readonly string[]): Promise<object[][]> {
  const options = readOptions(given);
  const wantedSets = sets.filter((set) => !sets.some(isNamed) || isNamed(set));
  const wantedPercents = percents.filter((percent) => !percents.some(isNamed) || isNamed(percent));
  const only = options.text('only')?.split(',');
  const chosen = contestants.filter(({ key }) => !only || only.includes(key));
  const absent = chosen.filter(({ peer }) => peer && !isInstalled(peer));

  const browser = await launchBrowser(options.text('gpu'));
  const { server, address } = await serveSources();
  const report = { notInstalled: absent.map(({ title }) => title), failures: [] as string[] };
  const results: Pick<BackendsReport, 'rows' | 'solves'>[] = [];
  const data: Partial<Record<SetName, string>> = {};
  try {
    const webGl = await webGlRenderer();
    const around: Omit<Surroundings, 'lap'> = {
      browser,
      address,
      webGl: !webGl ? 'none' : softwareRenderer(webGl) === null ? 'hardware' : 'software',
      rounds: options.number('rounds', 9),
      solves: options.number('solves', 3),
      onFailure: (failure) => report.failures.push(failure),
    };
    for (const set of wantedSets) {
      const { source, workloadOf } = await prepareData(set);
      data[set] = source;
      for (const percent of wantedPercents) {
        if (set === 'mnist' && percent > 100 && !isNamed(percent) && freemem() < roomForTenfoldMnist)
          continue;
        console.log(`${set}, ${percent} % of the samples`);
        const present = chosen.filter((contestant) => !absent.includes(contestant));
        const lap = options.number('lap', laps[set]);
        results.push(await runSet(present, workloadOf(percent), { ...around, lap }));
      }
    }
    const kept = notMeasuredAgain(readReport().backends, results);
    const rows = [...kept.rows, ...results.flatMap((result) => result.rows)];
    const solves = [...kept.solves, ...results.flatMap((result) => result.solves)];
    const targets = judge({ rows, solves });
    const whole: BackendsReport = {
      machine: machine(browser.version()),
      webGl,
      data: { ...kept.data, ...data },
      ...report,
      rows,
      solves,
      targets,
    };
    writeReport({ backends: whole });
    for (const failure of report.failures) console.log(failure);
    if (absent.length > 0) console.log(`Not installed: ${report.notInstalled.join(', ')}`);
    return backendTables(whole);
  } finally {
    await browser.close();
    await server.close();
  }

  /** What an earlier run found of other sets or sizes: contenders of a set and size always come from one run. */
  function notMeasuredAgain(
    earlier: BackendsReport | undefined,
    now: typeof results,
  ): Pick<BackendsReport, 'rows' | 'solves' | 'data'> {
    const measured = new Set(now.flatMap(({ rows }) => rows.map(({ set, percent }) => `${set} ${percent}`)));
    return {
      rows: earlier?.rows.filter(({ set, percent }) => !measured.has(`${set} ${percent}`)) ?? [],
      solves: earlier?.solves.filter(({ set }) => !measured.has(`${set} 100`)) ?? [],
      data: earlier?.data ?? {},
    };
  }

  function isNamed(word: string | number): boolean {
    return options.words.includes(String(word));
  }

  async function webGlRenderer(): Promise<string> {
    const page = await browser.newPage();
    await page.goto(new URL('bench/backends/browser/index.html', address).href);
    await page.waitForFunction(() => 'webGlRenderer' in globalThis);
    const renderer = await page.evaluate(() => globalThis.webGlRenderer());
    await page.close();
    return renderer;
  }
}
