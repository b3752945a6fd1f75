import { expectAccessible, inPanel } from './support/accessibility.ts';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

// The first is shown while it trains; Sparsity's script stays away longer, below.
const panels = [
  { tab: 'Patches', script: /\/Patches-[^/]*\.js$/ },
  { tab: 'Hidden unit', script: /\/UnitInspector-[^/]*\.js$/ },
  { tab: 'Reconstructions', script: /\/Reconstructions-[^/]*\.js$/ },
  { tab: 'Gradient check', script: /\/GradientCheck-[^/]*\.js$/ },
];

/** Takes the browser's own complaints about the scripts that were kept away off the list; all others stay. */
function forgetMissing(complaints: string[]): void {
  const kept = complaints.filter(
    (one) => !/Failed to load resource|Failed to fetch dynamically imported/.test(one),
  );
  complaints.splice(0, complaints.length, ...kept);
}

const parts = [
  { what: 'The cost chart', script: /\/CostChart-[^/]*\.js$/, open: 'Step' },
  { what: 'The chart of the mean activations', script: /\/ActivationBars-[^/]*\.js$/, open: undefined },
  { what: 'The drawing pad', script: /\/DrawingPad-[^/]*\.js$/, open: 'Draw' },
  { what: 'The camera', script: /\/Camera-[^/]*\.js$/, open: 'Camera' },
  { what: 'The list of experiments', script: /\/ExperimentList-[^/]*\.js$/, open: 'Experiments' },
];

const screens = [
  { link: 'Notes', script: /\/Notes-[^/]*\.js$/ },
  { link: 'Exercise', script: /\/ExerciseScreen-[^/]*\.js$/ },
  // Its words.
  { link: 'Bridge', script: /\/bridge-[^/]*\.js$/ },
];

test('what does not arrive breaks nothing around it, says so to everybody, and can be tried again', async ({
  page,
  complaints,
}) => {
  for (const { script } of parts) await page.route(script, (route) => route.abort());
  const playground = await openPlayground(page, { iterations: 20_000 });

  await test.step('a part that does not arrive leaves everything around it as it is, and can be tried again', async () => {
    for (const { what, script, open } of parts) {
      if (open !== undefined) await page.getByRole('button', { name: open, exact: true }).click();
      const fault = page.getByRole('region', { name: `${what} could not be shown` });
      await expect(fault).toBeVisible();
      await expect(page.getByRole('listbox', { name: /sample patches/ })).toBeAttached();
      await page.unroute(script);
      await fault.getByRole('button', { name: 'Try again' }).click();
      await expect(fault).toBeHidden();
      await page.keyboard.press('Escape'); // closes the list of experiments
    }
  });

  await test.step('a panel whose script does not arrive breaks that panel only, says so to everybody, and can be tried again', async () => {
    await playground.pick('Slow motion'); // a run at full speed may be over before the panels are
    await playground.button('Train').click();
    await playground.reaches(2);
    for (const [place, { tab, script }] of panels.entries()) {
      await page.route(script, (route) => route.abort());
      await page.getByRole('tab', { name: tab }).click();
      const fault = page.getByRole('region', { name: `The panel “${tab}” could not be shown` });
      await expect(fault).toContainText('Your run and your settings are safe.');
      if (tab === 'Patches') await expectAccessible(page, inPanel);
      await page.unroute(script);
      await fault.getByRole('button', { name: 'Try again' }).click();
      await expect(fault).toBeHidden();
      await expect(page.getByRole('tabpanel', { name: tab }).getByRole('heading').first()).toBeVisible();
      if (place > 0) continue;
      await playground.reaches((await playground.iteration()) + 1);
      await playground.button('Pause').click(); // a run in slow motion takes a processor of its own
      await expect(playground.button('Train')).toBeEnabled();
    }
  });

  await test.step('a screen that does not arrive leaves the run as it is, and a page that has to be loaded again keeps it', async () => {
    const reached = await playground.iteration();
    for (const { link, script } of screens) {
      await page.route(script, (route) => route.abort());
      await page.getByRole('link', { name: link, exact: true }).click();
      const fault = page.getByRole('region', { name: 'This screen could not be shown' });
      await expect(fault).toBeVisible();
      await page.unroute(script);
      await fault.getByRole('button', { name: 'Try again' }).click();
      await expect(fault).toBeHidden();
      await page.getByRole('link', { name: 'Playground', exact: true }).click();
      await expect.poll(() => playground.iteration()).toBe(reached);
    }
    const script = /\/Sparsity-[^/]*\.js/;
    await page.route(script, (route) => route.abort());
    await page.getByRole('tab', { name: 'Sparsity' }).click();
    const fault = page.getByRole('region', { name: 'The panel “Sparsity” could not be shown' });
    await fault.getByRole('button', { name: 'Try again' }).click();
    await expect(fault).toContainText('There may be a newer version of this page');
    await page.unroute(script);
    await fault.getByRole('button', { name: 'Load the page again' }).click();
    await expect(fault).toBeHidden();
    await expect(page.getByText(`Paused after ${reached} iterations.`)).toBeVisible();
    await expect.poll(() => playground.iteration()).toBe(reached);
  });
  forgetMissing(complaints);
});
