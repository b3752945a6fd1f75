import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Waits until nothing is on its way between two looks: axe would measure colours that are there for an instant. */
const settled = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    // the transitions of a hidden tab do not run until it is shown
    const onShow = ({ effect }: Animation) =>
      effect instanceof KeyframeEffect && effect.target?.checkVisibility() === true;
    const transitions = document
      .getAnimations()
      .filter((animation) => animation instanceof CSSTransition && onShow(animation));
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
};

/** WCAG 2.2 AA and axe's best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours. All others say the same in either theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Names that our code has for things, which no visitor should read: some of each kind. */
const ids =
  /\b(lbfgs|gradientDescent|pinkNoise|perUnit|notFinite|deadUnit|noSparsity|reconstructionError|simdKernel)\b/;

/** What stands on the page outside of code. */
const wordsOn = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('h2, h3, h4, p, li, label, button, td, th, dt, dd, [role=option]')]
      .filter((element) => !element.closest('code, pre, .cm-editor'))
      .map((element) => `${element.textContent} ${element.getAttribute('aria-label') ?? ''}`)
      .join('\n'),
  );

type Rules = { readonly type: 'tag' | 'rule'; readonly values: string[] };

interface Looked {
  /** Rules that are left out. */
  readonly but?: readonly string[];
  /** The part of the page that is looked at. */
  readonly within?: string | undefined;
}

const expectNoViolation = async (
  page: Page,
  runOnly: Rules,
  { but = [], within }: Looked = {},
): Promise<void> => {
  await settled(page);
  const off = Object.fromEntries(but.map((rule) => [rule, { enabled: false }]));
  // axe leaves these off by itself
  const rules = {
    'target-size': { enabled: true },
    'label-content-name-mismatch': { enabled: true },
    ...off,
  };
  // A document that has axe already is not given its half a megabyte again, which takes as long as a third of a look.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: 'void 0' } : {}) });
  axe.setLegacyMode(); // the page has no frames: the other mode opens a second page for theirs
  if (within !== undefined) axe.include(within);
  const { violations } = await axe.options({ runOnly, rules, resultTypes: ['violations'] }).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.target.join(' ')),
  }));
  expect(found).toEqual([]);
  expect(await wordsOn(page)).not.toMatch(ids);
};

/** Parts of the page that a state may be about, as selectors; the rest is then what another test has looked at. */
export const inPanel = '[role=tabpanel]';
export const inDialog = '[role=dialog]';
export const inFigure = 'figure';
export const inInput = '#input';

/** Expects that axe finds nothing on the page in its present state, or in a part of it. */
export const expectAccessible = (page: Page, within?: string): Promise<void> =>
  expectNoViolation(page, { type: 'tag', values: tags }, { within });

/** Expects that axe finds nothing in the light theme, nor anything about colours in the dark one. The page stays light. */
export const expectAccessibleInBothThemes = async (page: Page, within?: string): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolation(page, { type: 'rule', values: colourRules }, { within });
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page, within);
};

/** Expects that axe finds nothing but for colours, in a window where they are those of another that has been looked at. */
export const expectAccessibleButColours = (page: Page, within?: string): Promise<void> =>
  expectNoViolation(page, { type: 'tag', values: tags }, { within, but: colourRules });

/** Expects that axe finds nothing about the colours of the theme that is shown. */
export const expectColoursAccessible = (page: Page): Promise<void> =>
  expectNoViolation(page, { type: 'rule', values: colourRules });

/** Rules whose outcome depends on what things are called: the rest is alike in every language. */
const wordRules = [
  ...['html-has-lang', 'html-lang-valid', 'valid-lang', 'document-title', 'landmark-unique', 'target-size'],
  ...['button-name', 'link-name', 'select-name', 'label', 'label-title-only', 'label-content-name-mismatch'],
  ...['aria-command-name', 'aria-input-field-name', 'aria-toggle-field-name', 'aria-dialog-name'],
  ...['aria-meter-name', 'aria-progressbar-name', 'image-alt', 'role-img-alt', 'svg-img-alt'],
  ...['empty-heading', 'empty-table-header'],
];

/** Expects that axe finds nothing about the words of a part of a page that has been looked at in another language. */
export const expectWordsAccessible = (page: Page, within: string): Promise<void> =>
  expectNoViolation(page, { type: 'rule', values: wordRules }, { within });
