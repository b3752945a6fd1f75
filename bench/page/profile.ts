import type { CDPSession, Page } from 'playwright';

export interface Culprit {
  readonly function: string;
  readonly place: string;
  /** Milliseconds inside long tasks, alone and with all it called. */
  readonly self: number;
  readonly total: number;
}

/** Frames' intervals in microseconds between two looks at the stack. */
const samplingInterval = 500;
const longTask = 50;

/** Which functions the page's thread was in during its tasks over 50 ms while `work` went on. */
export async function profileLongTasks(
  page: Page,
  work: () => Promise<void>,
): Promise<{ readonly tasks: readonly number[]; readonly culprits: Culprit[] }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Performance.enable');
  await session.send('Profiler.setSamplingInterval', { interval: samplingInterval });
  await page.evaluate(() => {
    recorded.longTasks.length = 0;
  });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  const began = await navigationStart(session);
  const tasks = (await page.evaluate(() => recorded.longTasks)).filter(({ duration }) => duration > longTask);
  const during = (time: number): boolean =>
    tasks.some(
      ({ start, duration }) => time >= began + 1000 * start && time <= began + 1000 * (start + duration),
    );
  return { tasks: tasks.map(({ duration }) => duration), culprits: culpritsOf(profile, during) };
}

/** Microseconds of the profile's clock. */
async function navigationStart(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1e6 * (metrics.find(({ name }) => name === 'NavigationStart')?.value ?? Number.NaN);
}

type Profile = Awaited<ReturnType<typeof stopped>>['profile'];
const stopped = (session: CDPSession) => session.send('Profiler.stop');

function culpritsOf(profile: Profile, during: (time: number) => boolean): Culprit[] {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  );
  const sums = new Map<string, { self: number; total: number }>();
  let time = profile.startTime;
  for (const [n, id] of (profile.samples ?? []).entries()) {
    const spent = profile.timeDeltas?.[n] ?? 0;
    time += spent;
    if (!during(time)) continue;
    const seen = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const name = nameOf(nodes.get(at));
      if (seen.has(name)) continue;
      seen.add(name);
      const sum = sums.get(name) ?? { self: 0, total: 0 };
      sums.set(name, { self: sum.self + (at === id ? spent : 0), total: sum.total + spent });
    }
  }
  return [...sums]
    .map(([name, { self, total }]) => {
      const [called = '', place = ''] = name.split(' @ ');
      return {
        function: called,
        place,
        self: Math.round(self / 100) / 10,
        total: Math.round(total / 100) / 10,
      };
    })
    .toSorted((a, b) => b.total - a.total);
}

function nameOf(node: Profile['nodes'][number] | undefined): string {
  const { functionName = '', url = '', lineNumber = 0 } = node?.callFrame ?? {};
  return `${functionName || '(anonymous)'} @ ${url.replace(/.*\//, '')}:${lineNumber + 1}`;
}
