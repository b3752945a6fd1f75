import type { Page } from '@playwright/test';
import { withLongerWords } from '../../house/words/longer.ts';

/** The scripts of the build that hold words and nothing else. */
const wordScript =
  /\/assets\/(page|shell|panels|engines|failures|exercise|fileWords|bridge|keptRuns|later|reading|english)-[^/]*\.js$/;

/** From now on the page is given words that are 40 % longer, as a language might need them. */
export async function giveLongerWords(page: Page): Promise<void> {
  await page.route(wordScript, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: withLongerWords(await response.text()) });
  });
}
