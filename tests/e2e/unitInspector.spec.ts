import { readFile } from 'node:fs/promises';
import { sigmoid } from '../../src/core/autoencoder/sigmoid.ts';
import { klDivergence } from '../../src/core/autoencoder/sparsity.ts';
import { unitOfTheta } from '../../src/core/hiddenUnit/unitOfTheta.ts';
import {
  expectAccessible,
  expectAccessibleInBothThemes,
  inDialog,
  inPanel,
} from './support/accessibility.ts';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

const shape = { visibleSize: 64, hiddenSize: 25 };

/** A number as the page writes it. */
const numberOf = (text: string): number => Number(text.replace('−', '-').replaceAll(',', ''));

test('a trained network is taken apart unit by unit, sorted, coloured and saved as a picture', async ({
  page,
}) => {
  const playground = await openPlayground(page, { iterations: 80 });
  await playground.trainToEnd();
  const { theta, W1 } = await playground.saveWeights();

  await test.step('a unit taken apart: what the panel prints is what the saved weights say, by keyboard alone', async () => {
    await page.getByRole('listbox', { name: 'Weights of each hidden unit' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('tabpanel', { name: 'Hidden unit' });
    await expect(panel.getByRole('heading', { name: 'Hidden unit 25 of 25' })).toBeVisible();
    const read = async (name: RegExp): Promise<number> =>
      numberOf(await panel.locator('dl > div').filter({ hasText: name }).locator('dd').innerText());

    const { weights, bias } = unitOfTheta(theta, shape, 24);
    await expect.poll(() => read(/Weight norm/)).toBeCloseTo(Math.hypot(...weights), 3);
    await expect.poll(() => read(/Bias/)).toBeCloseTo(bias, 3);
    const rhoHat = await read(/Mean activation/);
    const penalty = 3 * klDivergence(0.01, rhoHat, 1 - rhoHat);
    expect(Math.abs((await read(/Sparsity cost/)) - penalty)).toBeLessThan(0.02 * penalty + 1e-4);

    for (const name of ['Excite it most', 'Look most like it']) {
      const ranking = panel.locator(`section:has(> h4:has-text("${name}"))`);
      const labels = await ranking
        .getByRole('button', { name: /^Compare patch \d+, / })
        .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
      const values = labels.map((label) => numberOf(/, (\S+)$/.exec(label)?.[1] ?? ''));
      expect(values).toHaveLength(6);
      expect(values).toEqual([...values].sort((a, b) => b - a));
    }

    await page.keyboard.press('ArrowLeft');
    await expect(panel.getByRole('heading', { name: 'Hidden unit 24 of 25' })).toBeVisible();
  });

  await test.step('no input of length 1 beats W/‖W‖, a longer one does, and a worse aligned patch can beat a better one by contrast', async () => {
    const claim = page.getByRole('region', { name: 'Why W/‖W‖' });
    const scores = async () => {
      const text = await claim.innerText();
      const [own = 0, best = 0] = [/this x\s+(\S+)/, /this x\s+\S+\s+W\/‖W‖\s+(\S+)/].map((pattern) =>
        numberOf(pattern.exec(text)?.[1] ?? ''),
      );
      return { own, best };
    };
    const heading = await page.getByRole('heading', { name: /^Hidden unit \d+ of 25/ }).innerText();
    const { weights, bias } = unitOfTheta(theta, shape, Number(/\d+/.exec(heading)?.[0]) - 1);
    const norm = Math.hypot(...weights);
    for (const direction of ['A real patch', 'Random']) {
      await claim.getByRole('radio', { name: direction }).check();
      for (const angle of ['0', '37', '-90', '180']) {
        await claim.getByRole('textbox', { name: 'Angle θ' }).fill(angle);
        await page.keyboard.press('Enter');
        const { own, best } = await scores();
        expect(best).toBeCloseTo(sigmoid(norm + bias), 3);
        expect(own).toBeCloseTo(sigmoid(norm * Math.cos((Number(angle) * Math.PI) / 180) + bias), 3);
        expect(own).toBeLessThanOrEqual(best);
      }
    }

    await claim.getByRole('textbox', { name: 'Angle θ' }).fill('0');
    await claim.getByRole('textbox', { name: 'Length' }).fill('1.5');
    await page.keyboard.press('Enter');
    await expect(claim.getByText(/Here ‖x‖ is larger than 1/)).toBeVisible();
    const longer = await scores();
    expect(longer.own).toBeCloseTo(sigmoid(1.5 * norm + bias), 3);
    expect(longer.own).toBeGreaterThan(longer.best);

    const plane = page.getByRole('region', { name: 'The dot product in the plane' });
    await plane.getByRole('textbox', { name: 'Direction of x' }).fill('105');
    await page.keyboard.press('Enter');
    await expect(plane.getByRole('definition').last()).toHaveText('0');
    await plane.getByRole('slider', { name: 'Direction of x' }).press('ArrowRight');
    await expect(plane.getByRole('definition').last()).toHaveText(/^−/);

    const real = page.getByRole('region', { name: 'Length counts as well as direction' });
    await real.getByRole('textbox', { name: 'Contrast' }).fill('4');
    await page.keyboard.press('Enter');
    await expect(real.getByText(/excites the unit more/).first()).toBeVisible();
    const better = real.getByRole('row', { name: /Alignment/ }).getByRole('cell');
    expect(numberOf(await better.nth(0).innerText())).toBeGreaterThanOrEqual(
      numberOf(await better.nth(1).innerText()),
    );
    await real.getByRole('checkbox', { name: /Patterns only/ }).check();
    await expect(real.getByText(/direction alone decides: the patch on the left/).first()).toBeVisible();
    await expectAccessibleInBothThemes(page, inPanel);
  });

  await test.step('tiles can be sorted, coloured and saved as a picture of the size asked for', async () => {
    await page.getByRole('button', { name: 'Picture', exact: true }).click();
    const card = page.getByRole('dialog', { name: 'Picture' });
    await card.getByLabel('Order').selectOption('by mean activation');
    await card.getByRole('radio', { name: 'Blue–orange' }).check();
    await card.getByRole('radio', { name: 'One for all' }).check();
    await expectAccessible(page, inDialog);
    const download = page.waitForEvent('download');
    await card.getByLabel('Size').selectOption('4');
    await card.getByRole('button', { name: 'Save PNG' }).click();
    const path = await (await download).path();
    const png = await readFile(path);
    // 5 × 5 tiles of 8 pixels with lines of 1 between and around them, four times as large
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([4 * 46, 4 * 46]);
    await page.keyboard.press('Escape');

    const tiles = page.getByRole('listbox', { name: 'Weights of each hidden unit' });
    await tiles.focus();
    await page.keyboard.press('Home');
    const first = await tiles.getByRole('option').innerText();
    const [, number = '', mean = ''] = /hidden unit (\d+),.*mean activation (\S+)/.exec(first) ?? [];
    await page.keyboard.press('End');
    const last = await tiles.getByRole('option').innerText();
    const lastMean = /mean activation (\S+)/.exec(last)?.[1] ?? '';
    expect(numberOf(mean)).toBeGreaterThanOrEqual(numberOf(lastMean));
    const norm = Math.hypot(...unitOfTheta(theta, shape, Number(number) - 1).weights);
    expect(first).toContain(norm.toPrecision(4).slice(0, 4));

    // one scale for all: its ends as numbers, until each tile has a scale of its own again
    const legend = page.getByRole('button', { name: /^Blue −\S+, white 0, orange \+/ });
    const ends = (await legend.getAttribute('aria-label')) ?? '';
    const [, low = '', high = ''] = /^Blue −(\S+), white 0, orange \+(\S+)$/.exec(ends) ?? [];
    const largest = Math.max(...W1.data.map(Math.abs));
    expect(Math.abs(numberOf(high) - largest)).toBeLessThan(0.006 * largest);
    expect(low).toBe(high);
    await page.getByRole('button', { name: 'Picture', exact: true }).click();
    await card.getByRole('radio', { name: 'Each its own' }).check();
    await expect(page.getByRole('button', { name: 'Blue −, white 0, orange +' })).toBeVisible();
  });

  await test.step('the training patches are saved as a picture', async () => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const card = page.getByRole('dialog', { name: 'Save these patches' });
    await card.getByLabel('Size').selectOption('1');
    const download = page.waitForEvent('download');
    await card.getByRole('button', { name: 'Save SVG' }).click();
    const svg = await readFile(await (await download).path(), 'utf8');
    // 6 × 6 patches of 8 pixels with lines of 1 between and around them
    expect(svg).toContain('viewBox="0 0 55 55"');
    expect(svg.match(/<path /g)?.length).toBeGreaterThan(50);
  });
});
