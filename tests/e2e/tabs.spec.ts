import { expectAccessible } from './support/accessibility.ts';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

declare global {
  /** Put there by `listen`: the names of the questions that the page has asked its trainer. */
  var questions: string[];
}

/** Runs in the page before its own scripts. */
function listen(): void {
  globalThis.questions = [];
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...given: Parameters<typeof postMessage>) {
    const [{ type, name }] = given as unknown as [{ readonly type?: string; readonly name?: string }];
    if (type === 'request' && name !== undefined) globalThis.questions.push(name);
    postMessage.apply(this, given);
  } as typeof postMessage;
}

test('a tab that is not on show is found as it was left, and asks and draws nothing meanwhile', async ({
  page,
}) => {
  await page.addInitScript(listen);
  const playground = await openPlayground(page, { iterations: 20_000 });

  await test.step('is found as it was left, and meanwhile neither seen nor met by keyboard', async () => {
    await page.getByRole('tab', { name: 'Hidden unit' }).click();
    const panel = page.getByRole('tabpanel', { name: 'Hidden unit' });
    const angle = panel.getByRole('slider', { name: 'Angle θ to w' });
    await angle.fill('77');
    await page.getByRole('tab', { name: 'Measures' }).click();
    await expect(page.getByRole('tabpanel', { name: 'Measures' })).toBeVisible();
    await expect(page.getByRole('tabpanel')).toHaveCount(1);
    await expect(angle).toHaveCount(0);
    await expectAccessible(page, '#panels');
    await page.getByRole('tab', { name: 'Measures' }).press('Tab');
    await expect(page.getByRole('radio', { name: 'Log' }).first()).toBeFocused();
    await page.getByRole('tab', { name: 'Hidden unit' }).click();
    await expect(angle).toHaveValue('77');

    const tiles = page.getByRole('listbox', { name: 'Weights of each hidden unit' });
    await tiles.press('Escape'); // the tile is let go of, and the panel stays as it is
    await expect(panel.getByRole('heading', { name: /^Hidden unit \d+ of 25/ })).toBeVisible();
    await tiles.press('Enter');
    await expect(panel.getByRole('heading', { name: 'Hidden unit 1 of 25' })).toBeVisible();
    await expect(angle).toHaveValue('77');
  });

  await test.step('asks nothing and draws nothing, and is up to date when it is shown again', async () => {
    await playground.pick('Slow motion'); // it trains for as long as the test looks at it
    await playground.button('Train').click();
    await playground.reaches(2);
    const asked = (name: string) =>
      page.evaluate((wanted) => globalThis.questions.filter((question) => question === wanted).length, name);
    const forget = () =>
      page.evaluate(() => {
        globalThis.questions.length = 0;
      });
    const curve = page.locator('[class*=frame] svg path.recharts-line-curve').first();
    const summary = page.getByRole('region', { name: 'Cost', exact: true }).getByText(/^Cost at iteration/);
    const iterationOnShow = async () =>
      Number(/iteration (\d+)/.exec((await summary.textContent()) ?? '')?.[1]);
    await page.getByRole('tab', { name: 'Measures' }).click();
    await expect(curve).toBeVisible(); // the charts' program comes with the second point
    await page.getByRole('tab', { name: 'Hidden unit' }).click();
    await expect(page.getByRole('heading', { name: /^Hidden unit \d+ of 25/ })).toBeVisible();

    await forget();
    const drawn = await curve.getAttribute('d');
    // the visible tab asks again when the run changes; by then a hidden tab would also have asked
    await expect.poll(() => asked('inspectHiddenUnit')).toBeGreaterThanOrEqual(3);
    expect(await asked('reconstructPatches')).toBe(0);
    expect(await curve.getAttribute('d')).toBe(drawn);

    const iteration = await playground.iteration();
    await page.getByRole('tab', { name: 'Measures' }).click();
    await expect.poll(iterationOnShow).toBeGreaterThanOrEqual(iteration);
    await forget();
    await expect.poll(() => asked('reconstructPatches')).toBeGreaterThanOrEqual(3);
    expect(await asked('inspectHiddenUnit')).toBe(0);
    await playground.button('Pause').click();
  });
});
