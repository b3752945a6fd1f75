import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Waits until nothing is on its way between two looks: axe would measure colours that are there for an instant. */
const settled = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    // a hidden tab's stand still until it is shown
    const onShow = ({ effect }: Animation) =>
      effect instanceof KeyframeEffect && effect.target?.checkVisibility() === true;
    const transitions = document
      .getAnimations()
      .filter((animation) => animation instanceof CSSTransition && onShow(animation));
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
};

/** Expects that axe finds nothing on the page as it stands, by the rules of WCAG 2.2 AA and axe's best practices. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await settled(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.target.join(' ')),
  }));
  expect(found).toEqual([]);
};
