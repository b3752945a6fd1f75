import type { Page } from 'playwright';
import { quantile } from '../statistics.ts';
import type { Frames, Latency, Phase } from './results.ts';

export interface PhaseOptions {
  /** Seconds in which nobody touches the page. */
  readonly seconds: number;
  readonly clicks: number;
}

/** Frames and long tasks first without a visitor, then with one who clicks tiles and the cost's axis. */
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

/** Real pointer events at uneven times: two clicks of three on tiles, the third on an axis' scale. */
export async function click(page: Page, count: number): Promise<void> {
  const tiles = await page.getByRole('listbox', { name: /^Weights/ }).boundingBox();
  const axis = page
    .getByRole('group', { name: 'Cost axis' })
    .or(page.getByRole('radiogroup', { name: 'Cost axis' }));
  const scales = [
    await axis.getByText('Linear', { exact: true }).boundingBox(),
    await axis.getByText('Log', { exact: true }).boundingBox(),
  ];
  if (!tiles) throw new Error('The page shows no tiles to click.');
  for (let n = 0; n < count; n++) {
    const scale = n % 3 === 2 ? scales[Math.floor(n / 3) % 2] : undefined;
    const { x, y, width, height } = scale ?? tiles;
    const across = scale ? 0.5 : 0.1 + 0.2 * (n % 5);
    const down = scale ? 0.5 : 0.1 + 0.2 * (Math.floor(n / 5) % 5);
    await page.mouse.click(x + across * width, y + down * height);
    await page.waitForTimeout(120 + ((n * 37) % 90));
  }
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
