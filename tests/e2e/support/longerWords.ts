import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { withLongerWords } from '../../house/words/longer.ts';

/** The scripts of the build that hold words and nothing else. */
const wordScript =
  /\/assets\/(page|shell|panels|engines|failures|exercise|fileWords|bridge|keptRuns|later|reading|english)-[^/]*\.js$/;

/** From now on the page is given words that are 40 % longer, as a language might need them. */
export async function giveLongerWords(page: Page): Promise<void> {
  await page.route(wordScript, async (route) => {
    // Read from the build: asked for a second time by the test, the scripts take a quarter of its time.
    const { pathname } = new URL(route.request().url());
    const script = await readFile(new URL(`../../../dist${pathname}`, import.meta.url), 'utf8');
    await route.fulfill({ contentType: 'text/javascript', body: withLongerWords(script) });
  });
}
