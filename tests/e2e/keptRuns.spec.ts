import { expectAccessible, inDialog } from './support/accessibility.ts';
import { isSaved } from './support/keptRuns.ts';
import { openPlayground, Playground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test('a run is there after a reload and after a crash, and goes on to the same bits as without them; of two tabs one saves; the list keeps, deletes and files runs', async ({
  page,
  context,
}) => {
  const opening = { patchCount: 300, hiddenSize: 9 };
  const first = await openPlayground(page, { ...opening, iterations: 3 });
  await first.trainToEnd();
  await isSaved(page, 3);
  await page.reload();
  await expect.poll(() => first.iteration()).toBe(3);
  await first.button('Step').click();
  await expect.poll(() => first.iteration()).toBe(4);
  await isSaved(page, 4);

  const second = await context.newPage();
  await second.setViewportSize({ width: 390, height: 844 });
  await second.goto('./');
  const playground = new Playground(second);
  await expect.poll(() => playground.iteration()).toBe(4);

  await test.step('the other says that it does not save until the first has crashed', async () => {
    const notSaving = second.locator('p', { hasText: 'Another tab of this page saves.' });
    await expect(notSaving).toBeVisible();
    const devtools = await context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    devtools.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close();
    await expect(notSaving).toBeHidden();
  });

  await playground.type('Iterations', '5');
  await playground.trainToEnd();
  await isSaved(second, 5);
  const { theta } = await playground.saveWeights();

  await test.step('the list keeps, deletes and files runs, by keyboard', async () => {
    await playground.button('More settings of the run').focus();
    await second.keyboard.press('Enter');
    await second.getByRole('button', { name: 'Kept runs' }).press('Enter');
    const list = second.getByRole('dialog', { name: 'Kept runs' });
    await expect(list.getByRole('listitem')).toContainText('Scenes, 9 hidden units, iteration 5');
    await expect(list).toContainText('On the page');
    await expectAccessible(second, inDialog);
    const write = (code: string) =>
      second.evaluate((text) => localStorage.setItem('exercise.octave', text), code);
    const written = () => second.evaluate(() => localStorage.getItem('exercise.octave'));
    await write('theirs');
    const download = second.waitForEvent('download');
    await list.getByRole('button', { name: 'Save session file' }).press('Enter');
    const path = await (await download).path();
    await list.getByRole('button', { name: /^Delete: Scenes/ }).press('Enter');
    await expect(list.getByRole('listitem')).toHaveCount(0);
    await list.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(list.getByRole('listitem')).toHaveCount(1);
    await list.getByRole('button', { name: 'Delete everything' }).click();
    await list.getByRole('button', { name: 'Delete everything' }).click();
    await expect(list).toContainText('Nothing is kept yet.');
    await second.keyboard.press('Escape');
    await expect(list).toBeHidden();

    await playground.newWeights();
    await expect.poll(() => playground.iteration()).toBe(0);
    await write('mine');
    await playground.button('More settings of the run').click();
    await second.getByRole('button', { name: 'Kept runs' }).click();
    await list.locator('input[type=file]').setInputFiles(path);
    await expect(list).toContainText('Opened 1 run.');
    await expect(list.getByRole('listitem')).toContainText('iteration 5');
    expect(await written()).toBe('mine');
    await list.getByRole('button', { name: 'Take those of the file' }).click();
    expect(await written()).toBe('theirs');
    await second.keyboard.press('Escape');
    await expect(playground.button('More settings of the run')).toBeFocused();
    await expect.poll(() => playground.iteration()).toBe(5);
  });

  await test.step('a link shows its run from the beginning, and the one that stood here is offered', async () => {
    await second.goto('about:blank');
    const straight = await openPlayground(second, { ...opening, iterations: 5 });
    await expect(second.getByRole('note')).toContainText('Your last run is kept. It stands at iteration 5.');
    await straight.trainToEnd();
    expect((await straight.saveWeights()).theta).toEqual(theta);
  });
});

test('where the browser lets nothing be kept, that is said once a run is trained, and the run goes on', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      },
    });
  });
  const playground = await openPlayground(page, { patchCount: 300, hiddenSize: 9, iterations: 5 });
  await playground.step();
  await expect(page.getByRole('note')).toContainText(
    'This browser does not let the page save anything here.',
  );
  await playground.trainToEnd();
  await expect.poll(() => playground.iteration()).toBe(5);
});
