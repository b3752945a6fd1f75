import type { Page } from '@playwright/test';
import {
  expectAccessibleButColours,
  expectAccessibleInBothThemes,
  expectWordsAccessible,
} from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

/** What a student writes, step by step; no file of the page contains it. */
const forward = `m = size(data, 2);
a2 = 1 ./ (1 + exp(-(W1 * data + repmat(b1, 1, m))));
a3 = 1 ./ (1 + exp(-(W2 * a2 + repmat(b2, 1, m))));
`;
const cost = `rhoHat = mean(a2, 2);
KL = sparsityParam * log(sparsityParam ./ rhoHat) + (1 - sparsityParam) * log((1 - sparsityParam) ./ (1 - rhoHat));
mse = sum((a3(:) - data(:)) .^ 2) / (2 * m);
decay = lambda / 2 * (sum(W1(:) .^ 2) + sum(W2(:) .^ 2));
cost = mse + decay + beta * sum(KL);
`;
const gradient = `delta3 = (a3 - data) .* a3 .* (1 - a3);
pull = beta * (-sparsityParam ./ rhoHat + (1 - sparsityParam) ./ (1 - rhoHat));
delta2 = (W2' * delta3 + repmat(pull, 1, m)) .* a2 .* (1 - a2);
W1grad = delta2 * data' / m + lambda * W1;
W2grad = delta3 * a2' / m + lambda * W2;
b1grad = sum(delta2, 2) / m;
b2grad = sum(delta3, 2) / m;
`;

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Code of sparseAutoencoderCost.m' });
const headline = (page: Page) => page.getByRole('heading', { level: 3 });

async function openExercise(page: Page): Promise<void> {
  await page.goto('./#/exercise');
  await expect(editorOf(page)).toBeVisible();
}

/** Puts text behind the line that says where to write, as by pasting. */
async function write(page: Page, text: string): Promise<void> {
  const place = page.getByText('%% Write your code here');
  await place.click();
  await page.keyboard.press('End');
  await page.keyboard.insertText(`\n${text}`);
}

/** Checks by keyboard, and waits for the verdict. */
async function check(page: Page): Promise<void> {
  await editorOf(page).press('Control+Enter');
}

test('a student comes from the starter function to a right one, step by step, and further', async ({
  page,
}) => {
  await test.step('the function is checked at each step, trained with, and kept', async () => {
    await openExercise(page);
    await check(page);
    await expect(headline(page)).toHaveText('Nothing is written yet.');
    await expectAccessibleButColours(page); // they are those of the states below

    await write(page, forward);
    await check(page);
    await expect(page.getByRole('button', { name: '1.1 Feed forward ✓ right' })).toBeVisible();
    await write(page, forward + cost);
    await check(page);
    await expect(page.getByRole('button', { name: '1.4 Sparsity cost ✓ right' })).toBeVisible();
    await write(page, forward + cost + gradient);
    await check(page);
    await expect(headline(page)).toHaveText('Your function is right.');
    await expect(page.getByText('The check passes.')).toBeVisible();

    await page.getByRole('combobox', { name: 'Patches' }).selectOption('200');
    await page.getByRole('button', { name: 'Train with my code' }).click();
    await expect(page.getByRole('img', { name: /^Weights of the 25 hidden units/ })).toBeVisible();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByText(/^Paused\. Iteration \d+ of 400/)).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await expect(page.getByText(/^Solid line: your code\. Dashed line: correct code/)).toBeVisible();
    const picture = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save picture and code' }).click();
    expect((await picture).suggestedFilename()).toBe('sparse-autoencoder.png');
    await page.getByRole('button', { name: 'Stop', exact: true }).click();

    await write(page, '% one more line');
    await page.reload();
    await expect(editorOf(page)).toContainText('% one more line');
    await editorOf(page).press('Control+z');
    await expect(editorOf(page)).not.toContainText('% one more line');
    await expect(editorOf(page)).toContainText('b2grad = sum(delta3, 2) / m;');
    await page.getByRole('button', { name: 'Start over' }).click();
    await expect(editorOf(page)).not.toContainText('delta3, 2');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(editorOf(page)).toContainText('b2grad = sum(delta3, 2) / m;');
  });
  await test.step('a newcomer is led from a worked line to a line of their own, and two versions are timed beside each other', async () => {
    await page.getByRole('button', { name: 'Show the first lines' }).press('Enter');
    await page.getByRole('button', { name: 'Run this line' }).press('Enter');
    const blank = page.getByRole('textbox', { name: 'What belongs in the blank' });
    await blank.fill('B');
    await blank.press('Enter');
    await expect(page.locator('main').getByText("'B' undefined").first()).toBeVisible();
    await blank.fill('A');
    await blank.press('Enter');
    await expect(page.locator('main').getByText('✓ Right.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Your line' })).toBeVisible();

    await page.getByRole('button', { name: /^2\.4 b1grad and b2grad/ }).press('Enter');
    await page.getByRole('button', { name: 'Guide me through this step' }).press('Enter');
    const lines = page.getByRole('textbox', { name: 'Your lines for b1grad' });
    await lines.fill('b1grad = sum(delta2, 1) / m;');
    await lines.press('Control+Enter');
    await expect(page.getByText('b1grad is 1×5 here, but it should be 3×1.')).toBeVisible();
    await lines.fill('b1grad = sum(delta2, 2) ./ m;');
    await lines.press('Control+Enter');
    await page.getByRole('button', { name: 'Put these lines into my function' }).press('Enter');
    await expect(page.getByText('Your lines now stand in your function.').first()).toBeVisible();
    await expect(editorOf(page)).toContainText('b1grad = sum(delta2, 2) ./ m;');
    await expect(page.getByRole('textbox', { name: 'Your lines for b2grad' })).toBeVisible();

    await page.getByRole('button', { name: '3 Vectorise it' }).press('Enter');
    await expect(page.getByText('Keep your loop as a version')).toBeVisible();
    await page.getByRole('button', { name: '4 Digits' }).press('Enter');
    await expect(
      page.getByText('Leave out the numerical gradient check here, as McCormick’s notes tell you to.'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Keep this version' }).press('Enter');
    await expect(page.getByText('This version is kept. Change your code')).toBeVisible();
    await write(page, 'note = 1;');
    await page.getByRole('button', { name: 'Measure', exact: true }).press('Enter');
    const table = page.getByRole('table', { name: 'Milliseconds for one evaluation of cost and gradient' });
    await expect(table.getByRole('row', { name: /^10 \d/ })).toBeVisible();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(page.getByText('Both versions give the same cost and gradient')).toBeVisible();
    await page.getByRole('combobox', { name: 'Train on' }).selectOption('Digits');
    await expect(page.getByText('The numerical gradient check is left out')).toBeVisible();
    await expectAccessibleInBothThemes(page);
  });
});

test('a mistake is found, in either language', async ({ page }) => {
  await openExercise(page);
  await test.step('a wrong line is named and marked, and the cursor can be sent there', async () => {
    await write(page, forward + cost + gradient.replace('-sparsityParam ./', 'sparsityParam ./'));
    await check(page);
    await expect(headline(page)).toHaveText(/^Something is wrong at line \d+\.$/);
    const mistake = page
      .locator('main')
      .getByText('The first part of the sparsity term of delta2 lacks its minus sign');
    await expect(mistake).toBeVisible();
    await expect(page.getByText('✗ step 2.2')).toBeVisible();
    await expect(page.getByRole('img', { name: /^yours, 5×/ }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Hint 1 of 3' }).click();
    await expectAccessibleInBothThemes(page);
    await page
      .getByRole('button', { name: /^Go to line/ })
      .first()
      .click();
    await expect(editorOf(page)).toBeFocused();
  });
  await test.step('a change to Chinese keeps the code, the verdict and what can be undone, and says all of it in Chinese', async () => {
    await page.getByRole('combobox', { name: 'Language' }).selectOption('中文');
    await expect(headline(page)).toHaveText(/^第 \d+ 行不正确。$/);
    await expect(page.locator('main').getByText('稀疏项的第一部分缺少负号')).toBeVisible();
    await expect(page.getByText('✗ 步骤 2.2')).toBeVisible();
    await expect(page.getByRole('img', { name: /^你的值，5×/ }).first()).toBeVisible();
    await expect(page.getByText('只有第一项，还是两项？')).toBeVisible();
    await expectWordsAccessible(page, 'main');
    const editor = page.getByRole('textbox', { name: 'sparseAutoencoderCost.m 的代码' });
    await expect(editor).toContainText('b2grad = sum(delta3, 2) / m;');
    await editor.press('Control+z');
    await expect(editor).not.toContainText('b2grad = sum(delta3, 2) / m;');
  });
});

test('what a student brings is taken, or told', async ({ page }) => {
  await test.step('on a phone the page needs no scrolling to the side, and Tab leaves the editor', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openExercise(page);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(390);
    await editorOf(page).focus();
    await page.keyboard.press('Tab');
    await expect(editorOf(page)).not.toBeFocused();
    await page.setViewportSize({ width: 1440, height: 900 });
  });
  await test.step('a program that never ends is ended, with its line, and the page stays usable', async () => {
    await write(page, 'while true\nend');
    await check(page);
    await expect(headline(page)).toHaveText(/^The program took too long and was stopped at line \d+\.$/);
    await page.getByRole('button', { name: 'Start over' }).click();
    await check(page);
    await expect(headline(page)).toHaveText('Nothing is written yet.');
  });
  await test.step('files are opened with the helper files beside them, and saved again', async () => {
    const text = await editorOf(page).innerText();
    const helper = 'function y = squash(x)\ny = 1 ./ (1 + exp(-x));\nend\n';
    const solution = forward.replace(/1 \.\/ \(1 \+ exp\(-\((.*)\)\)\)/g, 'squash($1)') + cost + gradient;
    const main = text.replace('%% Write your code here', solution);
    await page.getByLabel('Open .m files').setInputFiles([
      { name: 'squash.m', mimeType: 'text/plain', buffer: Buffer.from(helper) },
      { name: 'sparseAutoencoderCost.m', mimeType: 'text/plain', buffer: Buffer.from(main) },
    ]);
    await expect(page.getByRole('button', { name: 'squash.m', exact: true })).toBeVisible();
    await check(page);
    await expect(headline(page)).toHaveText('Your function is right.');
    await page.getByRole('button', { name: 'squash.m', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Code of squash.m' })).toContainText('squash(x)');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save .m' }).click();
    expect((await download).suggestedFilename()).toBe('sparseAutoencoderCost.m');
    await page.getByRole('button', { name: 'Remove squash.m' }).click();
    await check(page);
    await expect(headline(page)).toHaveText(/^The program stopped with an error at line \d+\.$/);
  });
});

/** The same in Python. */
const pythonBody = `m = data.shape[1]
a2 = 1 / (1 + np.exp(-(W1 @ data + b1.reshape(-1, 1))))
a3 = 1 / (1 + np.exp(-(W2 @ a2 + b2[:, np.newaxis])))
rho_hat = np.mean(a2, axis=1)
KL = sparsity_param * np.log(sparsity_param / rho_hat) + (1 - sparsity_param) * np.log((1 - sparsity_param) / (1 - rho_hat))
cost = np.sum((a3 - data) ** 2) / (2 * m) + lambda_ / 2 * (np.sum(W1 ** 2) + np.sum(W2 ** 2)) + beta * np.sum(KL)
delta3 = (a3 - data) * a3 * (1 - a3)
pull = beta * (-sparsity_param / rho_hat + (1 - sparsity_param) / (1 - rho_hat))
delta2 = (W2.T @ delta3 + pull.reshape(-1, 1)) * a2 * (1 - a2)
W1grad = delta2 @ data.T / m + lambda_ * W1
W2grad = delta3 @ a2.T / m + lambda_ * W2
b1grad = np.sum(delta2, axis=1) / m
b2grad = np.sum(delta3, axis=1) / m
`;

test('all three files are written in both languages, and each keeps its code', async ({ page }) => {
  await openExercise(page);
  await test.step('the two smaller files are written and checked beside the cost function, by keyboard', async () => {
    await page.getByRole('radio', { name: 'computeNumericalGradient' }).focus();
    await page.keyboard.press('Space');
    const editor = page.getByRole('textbox', { name: 'Code of computeNumericalGradient.m' });
    const writeHere = async (text: string): Promise<void> => {
      await page.getByText('%% Write your code here').click();
      await page.keyboard.press('End');
      await page.keyboard.insertText(`\n${text}`);
      await page.keyboard.press('Control+Enter');
    };
    await writeHere(
      'for i = 1:numel(theta)\n  e = zeros(size(theta)); e(i) = 1e-4;\n  numgrad(i) = (J(theta + e) - J(theta - e)) / 1e-4;\nend',
    );
    await expect(headline(page)).toHaveText('Something is wrong.');
    await expect(page.locator('main').getByText('numgrad is twice as large')).toBeVisible();
    await expect(page.getByRole('img', { name: 'expected, 5×1' })).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('中文');
    await expect(page.locator('main').getByText('numgrad 是应有值的两倍')).toBeVisible();
    await page.getByRole('combobox', { name: '语言' }).selectOption('English');
    await page.getByRole('radio', { name: 'sampleIMAGES' }).check();
    await writeHere(
      'for i = 1:numpatches\n  r = randi(505); c = randi(505);\n  patches(:, i) = reshape(IMAGES(r:r+7, c:c+7, randi(10)), 64, 1);\nend',
    );
    await expect(headline(page)).toHaveText('Your function is right.', { timeout: 30_000 });
    await expect(page.getByRole('img', { name: /^100 patches that your function cut/ })).toBeVisible();
    await expectAccessibleButColours(page);
    await page.getByRole('radio', { name: 'computeNumericalGradient' }).check();
    await expect(editor).toContainText('J(theta + e)');

    await page.getByRole('radio', { name: 'Python' }).check();
    await expect(page.getByRole('textbox', { name: 'Code of compute_numerical_gradient.py' })).toBeVisible();
    await page.getByText('# Write your code here').click();
    await page.keyboard.press('End');
    await page.keyboard.insertText(
      '\n    for i in range(5):\n        up = theta\n        up[i] += 1e-4\n        J(up)',
    );
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('main').getByText('J was called at moved places')).toBeVisible();
    await page.getByRole('radio', { name: 'MATLAB / Octave' }).check();
    await expect(editor).toContainText('J(theta + e)');
    await page.getByRole('radio', { name: 'sparseAutoencoderCost' }).check();
  });
  await test.step('in Python a student sees what is wrong, mends it and trains with it', async () => {
    await page.getByRole('radio', { name: 'Python' }).check();
    const editor = page.getByRole('textbox', { name: 'Code of sparse_autoencoder_cost.py' });
    await expect(editor).toContainText('def sparse_autoencoder_cost(');
    const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '    ');
    const starter = await editor.innerText();
    const main = (body: string): string => starter.replace('    # Write your code here', indented(body));
    const paste = async (text: string): Promise<void> => {
      await editor.press('Control+a');
      await page.keyboard.insertText(text);
      await editor.press('Control+Enter');
    };
    await paste(main(pythonBody.replace('W1 @ data', 'W1.T @ data')));
    await expect(headline(page)).toHaveText(/^The program stopped with an error at line \d+\.$/, {
      timeout: 30_000,
    });
    await expect(page.locator('main').getByText('ValueError: matmul').first()).toBeVisible();
    await paste(main(pythonBody));
    await expect(headline(page)).toHaveText('Your function is right.', { timeout: 30_000 });
    await expectAccessibleButColours(page);

    await page.getByRole('combobox', { name: 'Patches' }).selectOption('200');
    await page.getByRole('button', { name: 'Train with my code' }).click();
    await expect(page.getByRole('img', { name: /^Weights of the 25 hidden units/ })).toBeVisible({
      timeout: 30_000,
    });
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByText(/^Paused\. Iteration \d+ of 400/)).toBeVisible();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();

    await page.getByRole('radio', { name: 'MATLAB / Octave' }).check();
    await expect(editorOf(page)).toContainText('function [cost, grad]');
    await page.getByLabel('Open .m files').setInputFiles([
      {
        name: 'mine.py',
        mimeType: 'text/plain',
        buffer: Buffer.from(starter.replace('cost = 0', 'cost = 1')),
      },
    ]);
    await expect(editor).toContainText('cost = 1');
    await page.reload();
    await expect(editor).toContainText('cost = 1');
  });
});
