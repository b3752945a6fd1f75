import type { Locator, Page } from 'playwright';
import { quantile } from '../statistics.ts';
import type { Frames, Latency, Phase } from './results.ts';

export interface PhaseOptions {
  /** Seconds in which nobody touches the page. */
  readonly seconds: number;
  readonly clicks: number;
}

/** Frames and long tasks first without a visitor, then with one who clicks tiles, a tab and the cost's axis. */
export async function observe(page: Page, { seconds, clicks }: PhaseOptions): Promise<Phase> {
  await forget(page);
  await page.waitForTimeout(1000 * seconds);
  const alone = await page.evaluate(() => recorded);
  await forget(page);
  await click(page, clicks);
  const clicked = await page.evaluate(() => recorded);
  return {
    frames: framesOf(alone.frames),
    longTasks: alone.longTasks.map(({ duration }) => duration),
    longTasksClicked: clicked.longTasks.map(({ duration }) => duration),
    clicks: latencyOf(clicked.clicks),
  };
}

async function forget(page: Page): Promise<void> {
  await page.evaluate(() => {
    recorded.frames.length = 0;
    recorded.longTasks.length = 0;
    recorded.clicks.length = 0;
  });
}

/** Real pointer events at uneven times: a tile, which opens the inspector, then the tab of measures, then the scale of its axis. */
export async function click(page: Page, count: number): Promise<void> {
  const measures = page.getByRole('tab', { name: 'Measures' });
  await measures.click();
  const axis = page.getByRole('group', { name: 'Cost axis' });
  const tiles = await boxOf(page.getByRole('listbox', { name: /^Weights/ }));
  const tab = await boxOf(measures);
  const scales = [
    await boxOf(axis.getByText('Linear', { exact: true })),
    await boxOf(axis.getByText('Log', { exact: true })),
  ];
  for (let n = 0; n < count; n++) {
    const turn = Math.floor(n / 3);
    const scale = scales[turn % 2] as Box;
    const [{ x, y, width, height }, across, down] = [
      [tiles, 0.1 + 0.2 * (turn % 5), 0.1 + 0.2 * (Math.floor(turn / 5) % 5)] as const,
      [tab, 0.5, 0.5] as const,
      [scale, 0.5, 0.5] as const,
    ][n % 3] as readonly [Box, number, number];
    await page.mouse.click(x + across * width, y + down * height);
    await page.waitForTimeout(120 + ((n * 37) % 90));
  }
}

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`The page does not show what is to be clicked: ${locator}`);
  return box;
}

function framesOf(times: readonly number[]): Frames {
  const intervals = times.slice(1).map((time, n) => time - (times[n] as number));
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
  return {
    count: times.length,
    perSecond: (1000 * intervals.length) / span,
    p50: quantile(intervals, 0.5),
    p95: quantile(intervals, 0.95),
    worst: Math.max(...intervals),
  };
}

const latencyOf = (clicks: readonly number[]): Latency => ({
  count: clicks.length,
  p50: quantile(clicks, 0.5),
  p75: quantile(clicks, 0.75),
  p95: quantile(clicks, 0.95),
});
